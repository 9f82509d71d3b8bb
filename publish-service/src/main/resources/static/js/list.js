/** Keeps the list: loads it, follows the stream, catches up after a gap, goes further back. What a list is, wire.js knows. */
import { isFiltered } from './address.js';
import { fetchArticles } from './api.js';
import { NOTHING_KNOWN, learn } from './known.js';
import * as wire from './wire.js';

const PAGE = 60;
/** Pages to fetch after a gap, before a fresh list is the better offer. */
const CATCH_UP_PAGES = 3;
/** A narrowed list asks the server what belongs into it, at most this often. */
const ASK_EVERY = 800;
/** The store may be a moment behind the stream: a fresh page is completed with the last so many that were heard. */
const RECENT = 100;

export const NO_LIST = {
  wire: wire.EMPTY, known: NOTHING_KNOWN, phase: 'loading', error: null, older: 'idle', paused: false,
};

export class List {
  #store;
  #loading = new AbortController();
  #asking = null;
  #scrolledDown = false;
  #recent = [];

  constructor(store) {
    this.#store = store;
  }

  get #list() {
    return this.#store.state.list;
  }

  get #filter() {
    return this.#store.state.address.filter;
  }

  #set(change) {
    this.#store.set({ list: { ...this.#list, ...change } });
  }

  /** The newest page, in place of what is shown. */
  async load() {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#set({ phase: 'loading', error: null, older: 'idle' });
    try {
      const page = await fetchArticles({ ...this.#filter, limit: PAGE }, signal);
      const fresh = wire.loaded(this.#list.wire, page);
      const whole = isFiltered(this.#filter) ? fresh : wire.caughtUp(fresh, this.#recent, false);
      this.#set({ phase: 'ready', wire: whole, known: page.articles.reduce(learn, this.#list.known) });
    } catch (error) {
      if (!signal.aborted) this.#set({ phase: 'failed', error: error.message });
    }
  }

  /** Takes an article from the stream. */
  heard(article) {
    this.#recent = [article, ...this.#recent.filter((a) => a.id !== article.id)].slice(0, RECENT);
    const known = wire.isWithdrawn(article) ? this.#list.known : learn(this.#list.known, article);
    if (!isFiltered(this.#filter)) {
      this.#set({ known, wire: wire.arrived(this.#list.wire, article, this.#hold) });
    } else {
      this.#set({ known, wire: wire.revised(this.#list.wire, article) });
      this.#asking ??= setTimeout(() => this.#catchUpOnce(), ASK_EVERY);
    }
  }

  /** After the connection stood again, or where only the server can say what belongs into the list. */
  async catchUp() {
    if (this.#list.phase !== 'ready') return this.load();
    const { signal } = this.#loading;
    const newest = this.#list.wire.entries[0]?.at ?? 0;
    let cursor = null;
    try {
      for (let i = 0; i < CATCH_UP_PAGES; i++) {
        const page = await fetchArticles({ ...this.#filter, limit: PAGE, cursor }, signal);
        if (signal.aborted) return;
        this.#set({ wire: wire.caughtUp(this.#list.wire, page.articles, this.#hold), known: page.articles.reduce(learn, this.#list.known) });
        cursor = page.next;
        const oldest = page.articles.at(-1);
        if (!cursor || !oldest || Date.parse(oldest.publishedAt) <= newest) return;
      }
      this.#set({ wire: wire.overflowed(this.#list.wire) });
    } catch (error) {
      if (!signal.aborted) this.#asking ??= setTimeout(() => this.#catchUpOnce(), 10 * ASK_EVERY);
    }
  }

  #catchUpOnce() {
    this.#asking = null;
    return this.catchUp();
  }

  async loadOlder() {
    const { wire: shown, older } = this.#list;
    if (!shown.older || older === 'loading') return;
    const { signal } = this.#loading;
    this.#set({ older: 'loading' });
    try {
      const page = await fetchArticles({ ...this.#filter, limit: PAGE, ...shown.older }, signal);
      if (!signal.aborted) this.#set({ older: 'idle', wire: wire.extended(this.#list.wire, page) });
    } catch {
      if (!signal.aborted) this.#set({ older: 'failed' });
    }
  }

  /** Shows what waited. A list that does not begin with the newest any more is loaded again. */
  showNew() {
    if (wire.canRelease(this.#list.wire)) this.#set({ wire: wire.released(this.#list.wire) });
    else this.load();
  }

  togglePause() {
    const paused = !this.#list.paused;
    this.#set({ paused });
    if (!paused && !this.#scrolledDown) this.showNew();
  }

  /** The reader is somewhere down the list, or back at its head. */
  scrolled(down) {
    if (down === this.#scrolledDown) return;
    this.#scrolledDown = down;
    const waits = wire.waitingCount(this.#list.wire) > 0;
    if (!down && waits && !this.#list.paused && wire.canRelease(this.#list.wire)) this.showNew();
  }

  get #hold() {
    return this.#list.paused || this.#scrolledDown;
  }
}
