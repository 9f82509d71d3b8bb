/** Opens the desk: joins address, list, open article, stream and keyboard, and draws the page. */
import { addressOf, parseAddress } from './address.js';
import { STREAM_URL } from './api.js';
import { listenToKeys } from './keys.js';
import { List, NO_LIST } from './list.js';
import { Reading } from './reading.js';
import { Store } from './store.js';
import { LiveStream } from './stream.js';
import { isWithdrawn, neverShown, waitingCount } from './wire.js';
import { html, render } from './html.js';
import { Page } from './views/page.js';

const page = document.getElementById('desk');
page.replaceChildren();

const store = new Store(
  {
    address: parseAddress(location.hash),
    connection: { phase: 'connecting', since: Date.now() },
    list: NO_LIST, reading: null, selected: null, kills: [], help: false,
  },
  (state) => {
    document.title = titleOf(state);
    render(html`<${Page} state=${state} actions=${actions} />`, page);
  },
);
const list = new List(store);
const reading = new Reading(store);

const stream = new LiveStream(STREAM_URL, {
  onOpen: () => {
    list.catchUp();
    reading.catchUp();
  },
  onArticle: (article) => {
    list.heard(article);
    reading.heard(article);
    if (isWithdrawn(article) && !neverShown(article)) store.set({ kills: [article, ...store.state.kills.filter((k) => k.id !== article.id)].slice(0, 5) });
    document.title = titleOf(store.state);
  },
  onState: (state) => {
    const { connection } = store.state;
    const since = connection.phase === state.phase ? connection.since : Date.now();
    store.set({ connection: { ...state, since } });
    // Without a stream there is still the list as it stands.
    if (state.phase === 'lost' && store.state.list.phase === 'loading') list.load();
  },
});

const actions = {
  next: () => step(+1),
  previous: () => step(-1),
  escape: () => {
    if (document.activeElement?.matches('input, select')) document.activeElement.blur();
    else actions.close();
  },
  search: () => document.getElementById('search')?.select(),
  showNew: () => {
    document.getElementById('wire')?.scrollTo({ top: 0 });
    list.showNew();
  },
  togglePause: () => list.togglePause(),
  help: () => store.set({ help: true }),
  closeHelp: () => store.set({ help: false }),
  close: () => {
    const { article, filter } = store.state.address;
    if (article !== null) go({ filter });
  },
  /** Typing changes the address without a step in the history for each letter. */
  narrow: (change) => {
    const { article, filter } = store.state.address;
    replace({ article, filter: { ...filter, ...change } });
  },
  clearFilter: () => go({ article: store.state.address.article }),
  select: (id) => store.set({ selected: id }),
  scrolled: (down) => list.scrolled(down),
  loadOlder: () => list.loadOlder(),
  reload: () => list.load(),
  reconnect: () => stream.retryNow(),
  retryReading: () => reading.retry(),
  dismissKill: (id) => store.set({ kills: store.state.kills.filter((k) => k.id !== id) }),
};

function step(by) {
  const { entries } = store.state.list.wire;
  if (!entries.length) return;
  const open = store.state.address.article;
  const from = entries.findIndex((e) => e.id === (open ?? store.state.selected));
  const to = from < 0 ? 0 : Math.max(0, Math.min(entries.length - 1, from + by));
  const { id } = entries[to];
  store.set({ selected: id });
  if (open !== null) replace({ ...store.state.address, article: id });
  store.drawNow();
  const link = entryLink(id);
  link?.focus({ preventScroll: true });
  link?.closest('.entry').scrollIntoView({ block: 'nearest' });
}

function entryLink(id) {
  return document.querySelector(`.entry[data-id="${CSS.escape(id)}"] .entry-link`);
}

function go(address) {
  location.hash = addressOf(address);
}

function replace(address) {
  history.replaceState(null, '', addressOf(address));
  arriveAt(parseAddress(location.hash));
}

function arriveAt(address) {
  const before = store.state.address;
  store.set({ address, selected: address.article ?? store.state.selected });
  if (address.article !== before.article) reading.open(address.article);
  if (address.article === null && before.article !== null) {
    store.drawNow();
    entryLink(before.article)?.focus({ preventScroll: true });
  }
  if (addressOf({ filter: address.filter }) !== addressOf({ filter: before.filter })) list.load();
}

function titleOf(state) {
  const waiting = waitingCount(state.list.wire);
  const lost = state.connection.phase === 'lost' ? '⚠ ' : '';
  return `${lost}${waiting ? `(${waiting}) ` : ''}Wiredesk`;
}

addEventListener('hashchange', () => arriveAt(parseAddress(location.hash)));
listenToKeys(actions);
store.drawNow();
if (store.state.address.article !== null) reading.open(store.state.address.article);
stream.run();
