/** The open article: fetches it, and follows its revisions while it is open. A withdrawal takes its texts away before anything is asked. */
import { fetchArticle } from './api.js';
import { isWithdrawn } from './wire.js';

/** The store may be a moment behind the stream: how often and for how long it is asked again. */
const ASK_AGAIN = 400;
const ASK_TIMES = 20;
/** A link may be opened before its story is stored. */
const NOT_YET = 404;

/** @typedef {{id: string, phase: 'loading'|'shown'|'failed', article: object|null, error: Error|null, updated: boolean}} Reading */

export class Reading {
  #store;
  #life = new AbortController();
  /** The newest this page has heard of the open article. */
  #heard = null;

  constructor(store) {
    this.#store = store;
  }

  /** Shows the article `id`, or none. */
  open(id) {
    this.#life.abort();
    this.#heard = null;
    if (id === null) return this.#store.set({ reading: null });
    this.#store.set({ reading: { id, phase: 'loading', article: null, error: null, updated: false } });
    return this.#fetch();
  }

  retry() {
    return this.open(this.#store.state.reading.id);
  }

  /** Takes an article from the stream. */
  heard(article) {
    const { reading } = this.#store.state;
    if (reading?.id !== article.id || olderThan(article, this.#heard ?? reading.article)) return;
    this.#heard = article;
    if (isWithdrawn(article)) this.#set({ phase: 'shown', article: { revisions: reading.article?.revisions, ...article }, updated: true });
    this.#fetch();
  }

  /** The stream stands again: what it brought before or meanwhile was not heard here. */
  catchUp() {
    if (this.#store.state.reading !== null) this.#fetch();
  }

  async #fetch() {
    this.#life.abort();
    this.#life = new AbortController();
    const { signal } = this.#life;
    const { id, article: before } = this.#store.state.reading;
    for (let asked = 1; !signal.aborted; asked++) {
      try {
        const article = await fetchArticle(id, signal);
        if (!olderThan(article, this.#heard)) {
          const { updated } = this.#store.state.reading;
          return this.#set({ phase: 'shown', article, error: null, updated: updated || olderThan(before, article) });
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!this.#heard && !before) {
          this.#set({ phase: 'failed', error });
          if (error.status !== NOT_YET) return;
        }
      }
      if (asked === ASK_TIMES) return;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
    }
  }

  #set(change) {
    this.#store.set({ reading: { ...this.#store.state.reading, ...change } });
  }
}

function olderThan(article, other) {
  return Boolean(article && other) && Date.parse(article.publishedAt) < Date.parse(other.publishedAt);
}
