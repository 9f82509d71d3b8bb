/** The whole page: masthead, filters, list, and the open article beside them. */
import { html } from '../html.js';
import { Announcer } from './announcer.js';
import { ArticlePanel } from './panel.js';
import { Filters } from './filters.js';
import { Help } from './help.js';
import { KillNotices } from './kills.js';
import { Masthead } from './masthead.js';
import { WireList } from './wirelist.js';

export function Page({ state, actions }) {
  const { address, list, reading } = state;
  return html`
    <a class="skip" href="#wire" onClick=${skipToWire}>Skip to the stories</a>
    <${Masthead} connection=${state.connection} paused=${list.paused} actions=${actions} />
    <${Filters} filter=${address.filter} known=${list.known} actions=${actions} />
    <${KillNotices} kills=${state.kills} filter=${address.filter} actions=${actions} />
    <div class=${reading ? 'sheet is-reading' : 'sheet'}>
      <${WireList} list=${list} address=${address} selected=${state.selected} actions=${actions} />
      ${reading && html`<${ArticlePanel} reading=${reading} filter=${address.filter} actions=${actions} />`}
    </div>
    <${Announcer} wire=${list.wire} connection=${state.connection} />
    ${state.help && html`<${Help} actions=${actions} />`}
  `;
}

function skipToWire(event) {
  event.preventDefault();
  document.getElementById('wire').focus();
}
