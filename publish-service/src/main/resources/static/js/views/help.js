/** The keys, in a dialog. */
import { Component, createRef, html } from '../html.js';
import { KEYS } from '../keys.js';

export class Help extends Component {
  ref = createRef();

  componentDidMount() {
    this.ref.current.showModal();
  }

  render({ actions }) {
    return html`
      <dialog class="help" ref=${this.ref} onClose=${actions.closeHelp} aria-label="Keyboard shortcuts">
        <h2>Keyboard</h2>
        <dl>${KEYS.map(([key, what]) => html`<div key=${key}><dt><kbd>${key === 'Escape' ? 'Esc' : key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
        <form method="dialog"><button>Close</button></form>
      </dialog>`;
  }
}
