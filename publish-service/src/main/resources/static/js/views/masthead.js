/** The head of the page: its name, the day, the connection, pause. */
import { Component, html } from '../html.js';
import { clock, day, utc } from '../time.js';

const WORDS = { connecting: 'Connecting…', live: 'Live', lost: 'Connection lost' };

export function Masthead({ connection, paused, actions }) {
  return html`
    <header class="masthead">
      <h1>Wiredesk</h1>
      <${Clock} />
      <div class="masthead-state">
        <p class="connection" data-phase=${connection.phase} title=${connection.reason ?? ''}>
          ${WORDS[connection.phase]}
        </p>
        <button type="button" class="pause" aria-pressed=${paused} aria-keyshortcuts="p" onClick=${actions.togglePause}>
          ${paused ? 'Paused – go on' : 'Pause'}
        </button>
        <button type="button" class="quiet" aria-label="Keyboard shortcuts" aria-keyshortcuts="?" onClick=${actions.help}>?</button>
      </div>
      ${connection.phase === 'lost' && html`
        <div class="lost">
          <span>Not live since <time title=${utc(connection.since)}>${clock(connection.since)}</time>: ${connection.reason}.
          What you see may be out of date. <${Countdown} until=${connection.retryAt} />, and what was missed is fetched then.</span>
          <button type="button" onClick=${actions.reconnect}>Try now</button>
        </div>`}
    </header>`;
}

/** Redraws itself each second, and nothing else. */
class Ticking extends Component {
  componentDidMount() {
    this.ticking = setInterval(() => this.setState({}), 1000);
  }

  componentWillUnmount() {
    clearInterval(this.ticking);
  }
}

class Clock extends Ticking {
  render() {
    const now = Date.now();
    return html`<p class="today"><span>${day(now)}</span> <time title=${utc(now)}>${clock(now)}</time></p>`;
  }
}

class Countdown extends Ticking {
  render({ until }) {
    const seconds = Math.ceil((until - Date.now()) / 1000);
    return seconds > 0 ? `Trying again in ${seconds} s` : 'Trying again now';
  }
}
