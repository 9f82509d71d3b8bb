/**
 * The live connection: opens it, knows whether it is alive (the server sends a comment every 15 s), and opens it again
 * after the last event seen, for as long as the page is open.
 */
import { EventParser } from './sse.js';

/** Three heartbeats without a byte: the connection is dead, whatever the network says. */
const SILENCE = 45_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

export class LiveStream {
  #url;
  #listener;
  #lastEventId = '';
  #failures = 0;
  #wake = () => {};

  /**
   * @param listener `onOpen()` after each (re)connection, `onArticle(article)`, and `onState(state)` with
   *     `{phase: 'connecting'|'live'|'lost', retryAt?: number, reason?: string}`
   */
  constructor(url, listener) {
    this.#url = url;
    this.#listener = listener;
    addEventListener('online', () => this.retryNow());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.retryNow());
  }

  /** Ends a wait before the next try; does nothing to a living connection. */
  retryNow() {
    this.#wake();
  }

  /** Never returns. */
  async run() {
    for (;;) {
      if (!this.#failures) this.#listener.onState({ phase: 'connecting' });
      const reason = await this.#readUntilItBreaks();
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures++) * (0.75 + Math.random() / 2);
      this.#listener.onState({ phase: 'lost', retryAt: Date.now() + wait, reason });
      await new Promise((wake) => {
        this.#wake = wake;
        setTimeout(wake, wait);
      });
    }
  }

  /** @returns {Promise<string>} why it ended, for people */
  async #readUntilItBreaks() {
    const life = new AbortController();
    let watch = setTimeout(() => life.abort(), SILENCE);
    const stillAlive = () => {
      clearTimeout(watch);
      watch = setTimeout(() => life.abort(), SILENCE);
    };
    try {
      const headers = { Accept: 'text/event-stream' };
      if (this.#lastEventId) headers['Last-Event-ID'] = this.#lastEventId;
      const response = await fetch(this.#url, { headers, cache: 'no-store', signal: life.signal });
      if (!response.ok) return `the stream answered ${response.status}`;
      await this.#read(response.body.pipeThrough(new TextDecoderStream()).getReader(), stillAlive);
      return 'the stream was closed';
    } catch {
      return life.signal.aborted ? 'nothing was heard any more' : 'the publish service could not be reached';
    } finally {
      clearTimeout(watch);
      life.abort();
    }
  }

  async #read(reader, stillAlive) {
    this.#failures = 0;
    this.#listener.onState({ phase: 'live' });
    this.#listener.onOpen();
    const parser = new EventParser();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      stillAlive();
      for (const event of parser.push(value)) {
        if (event.id) this.#lastEventId = event.id;
        if (event.type === 'article') this.#listener.onArticle(JSON.parse(event.data));
      }
    }
  }
}
