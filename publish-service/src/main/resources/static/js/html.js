/** The two libraries of the page, under the names the views use. Paths are relative, so the page works below any prefix. */
import { Component, Fragment, createRef, h, render } from '../webjars/preact/dist/preact.module.js';
import htm from '../_static/htm/3.1.1/dist/htm.module.js';

export const html = htm.bind(h);
export { Component, Fragment, createRef, render };
