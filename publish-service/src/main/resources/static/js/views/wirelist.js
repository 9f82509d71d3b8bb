/** The stories, day by day, newest first. */
import { Component, createRef, html } from '../html.js';
import { dayName } from '../time.js';
import { isFiltered } from '../address.js';
import { waitingCount } from '../wire.js';
import { Entry } from './entry.js';

/** Further from the head than this, one is reading. */
const AT_HEAD = 24;

export class WireList extends Component {
  ref = createRef();

  /** A fresh list begins at its head. */
  componentDidUpdate(before) {
    if (before.list.phase === 'loading' && this.props.list.phase === 'ready') this.ref.current.scrollTop = 0;
  }

  render({ list, address, selected, actions }) {
    const { wire, phase } = list;
    const waiting = waitingCount(wire);
    return html`
      <main id="wire" class="wire" tabindex="-1" ref=${this.ref} aria-busy=${phase === 'loading'} aria-label="Stories, newest first"
        onScroll=${(event) => actions.scrolled(event.currentTarget.scrollTop > AT_HEAD)}>
        ${(waiting > 0 || !wire.atHead) && html`
          <button type="button" class="new" aria-keyshortcuts="n" onClick=${actions.showNew}>
            ${waiting > 0 ? `${waiting} new` : 'Back to the newest'}
          </button>`}
        ${phase === 'failed' && html`<${Failure} error=${list.error} stale=${wire.entries.length > 0} actions=${actions} />`}
        ${phase === 'loading' && !wire.entries.length && html`<${Skeleton} />`}
        ${phase === 'ready' && !wire.entries.length && html`<${Nothing} filtered=${isFiltered(address.filter)} actions=${actions} />`}
        <div class="days" data-stale=${phase !== 'ready'}>
          ${daysOf(wire.entries).map(([name, entries]) => html`
            <section key=${name} class="day">
              <h2>${name}</h2>
              <ol>
                ${entries.map((entry) => html`
                  <${Entry} key=${entry.id} entry=${entry} filter=${address.filter} selected=${selected === entry.id}
                    open=${address.article === entry.id} actions=${actions} />`)}
              </ol>
            </section>`)}
        </div>
        ${phase === 'ready' && wire.entries.length > 0 && html`<${Older} more=${wire.older !== null} older=${list.older} actions=${actions} />`}
      </main>`;
  }
}

function daysOf(entries) {
  const days = new Map();
  const now = new Date();
  for (const entry of entries) {
    const name = dayName(entry.at, now);
    if (!days.has(name)) days.set(name, []);
    days.get(name).push(entry);
  }
  return [...days];
}

function Older({ more, older, actions }) {
  if (!more) return html`<p class="end">That is all there is.</p>`;
  return html`
    <p class="end">
      ${older === 'failed' && html`<span role="alert">The older stories did not come. </span>`}
      <button type="button" disabled=${older === 'loading'} onClick=${actions.loadOlder}>
        ${older === 'loading' ? 'Loading…' : older === 'failed' ? 'Try again' : 'Load older'}
      </button>
    </p>`;
}

function Nothing({ filtered, actions }) {
  if (filtered) {
    return html`
      <div class="state">
        <h2>No story matches</h2>
        <p>Nothing on the wire fits all of what you ask for. New stories that do will appear here by themselves.</p>
        <p><button type="button" onClick=${actions.clearFilter}>Show all stories</button></p>
      </div>`;
  }
  return html`
    <div class="state">
      <h2>Nothing has arrived yet</h2>
      <p>Stories appear here the moment a feed delivers them. To send one yourself:</p>
      <pre>./wiredesk push story.txt</pre>
    </div>`;
}

function Failure({ error, stale, actions }) {
  return html`
    <div class="state" role="alert">
      <h2>The stories could not be loaded</h2>
      <p>${error} ${stale ? 'Below is what was there before.' : 'Is publish-service running?'}</p>
      <p><button type="button" onClick=${actions.reload}>Try again</button></p>
    </div>`;
}

function Skeleton() {
  return html`
    <div class="skeleton" role="status">
      <span class="unseen">Loading stories…</span>
      ${Array.from({ length: 8 }, (_, i) => html`<div key=${i}><i></i><b></b><s></s></div>`)}
    </div>`;
}
