/** Says what happens to those who do not see it: not each story, but now and then how many, and how the connection is. */
import { Component, html } from '../html.js';
import { waitingCount } from '../wire.js';

const PAUSE = 5000;

export class Announcer extends Component {
  state = { stories: '' };
  #heard = 0;
  #timer = null;

  componentDidUpdate(before) {
    if (before.wire === this.props.wire) return;
    const known = new Set(before.wire.entries.map((e) => e.id));
    const shown = before.wire.entries.length ? this.props.wire.entries.filter((e) => e.change === 'new' && !known.has(e.id)).length : 0;
    const waiting = Math.max(0, waitingCount(this.props.wire) - waitingCount(before.wire));
    this.#heard += shown + waiting;
    if (this.#heard && !this.#timer) this.#timer = setTimeout(() => this.#say(), PAUSE);
  }

  componentWillUnmount() {
    clearTimeout(this.#timer);
  }

  #say() {
    this.#timer = null;
    this.setState({ stories: this.#heard === 1 ? '1 new story' : `${this.#heard} new stories` });
    this.#heard = 0;
  }

  render({ connection }, { stories }) {
    return html`
      <p class="unseen" role="status">${stories}</p>
      <p class="unseen" role="status">${connection.phase === 'lost' ? 'Connection lost, trying again' : connection.phase === 'live' ? 'Live' : ''}</p>`;
  }
}
