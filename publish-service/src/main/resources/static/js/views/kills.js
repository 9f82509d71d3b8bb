/** Withdrawals as they come: they stay above everything until the reader has seen them. */
import { html } from '../html.js';
import { addressOf } from '../address.js';
import { clock, utc } from '../time.js';
import { withdrawnWithoutNote } from './entry.js';

export function KillNotices({ kills, filter, actions }) {
  return html`
    <div class="kills" role="alert">
      ${kills.map((kill) => html`
        <p class="kill" key=${kill.id}>
          <strong>Withdrawn</strong>
          <time title=${utc(kill.publishedAt)}>${clock(kill.publishedAt)}</time>
          <span class="feed">${kill.feed}</span>
          <span class="kill-note" dir="auto">${kill.note || withdrawnWithoutNote(kill)}</span>
          <a href=${addressOf({ article: kill.id, filter })}>Open</a>
          <button type="button" onClick=${() => actions.dismissKill(kill.id)} aria-label="Seen, close this notice">Seen</button>
        </p>`)}
    </div>`;
}
