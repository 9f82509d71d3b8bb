import { Reading } from '/js/reading.js';
import { equal } from './assert.js';

const story = (minute, more) => ({ id: 'a', state: 'PUBLISHED', publishedAt: `2026-05-04T10:0${minute}:00Z`, ...more });

/** A reader whose service gives `answers` in turn (null: not found), the last one for ever. */
class Reader {
  state = { reading: null };
  asked = 0;
  reading = new Reading(this);
  #waiting = [];

  constructor(...answers) {
    globalThis.fetch = async () => {
      const answer = answers[Math.min(this.asked++, answers.length - 1)];
      return answer === null
        ? new Response('{"detail":"No such article"}', { status: 404 })
        : new Response(JSON.stringify(answer));
    };
  }

  set(change) {
    this.state = { ...this.state, ...change };
    this.#waiting = this.#waiting.filter((look) => !look());
  }

  /** What is shown as soon as `condition` holds of it. */
  until(condition) {
    return new Promise((resolve) => {
      const look = () => {
        const { reading } = this.state;
        if (!condition(reading)) return false;
        resolve(reading);
        return true;
      };
      if (!look()) this.#waiting.push(look);
    });
  }
}

const shown = (reading) => reading.phase === 'shown';

export default {
  'a link opened before its story is stored says so, then shows the story': async () => {
    const reader = new Reader(null, null, story(0));
    reader.reading.open('a');
    equal((await reader.until((r) => r.phase === 'failed')).error.message, 'No such article');
    equal(await reader.until(shown), { id: 'a', phase: 'shown', article: story(0), error: null, updated: false });
    equal(reader.asked, 3);
  },
  'what was published while the stream was away is shown, and said to be an update': async () => {
    const reader = new Reader(story(0), story(1));
    reader.reading.open('a');
    equal((await reader.until(shown)).updated, false);
    reader.reading.catchUp();
    const { article, updated } = await reader.until((r) => r.article.publishedAt === story(1).publishedAt);
    equal([article, updated], [story(1), true]);
  },
  'a story that came again only with other tags is not said to be an update': async () => {
    const reader = new Reader(story(0), story(0, { tags: ['x'] }));
    reader.reading.open('a');
    await reader.until(shown);
    reader.reading.heard(story(0, { tags: ['x'] }));
    equal((await reader.until((r) => r.article.tags)).updated, false);
  },
  'a withdrawal takes the text away before the service is asked': async () => {
    const reader = new Reader(story(0, { text: 'x' }), null);
    reader.reading.open('a');
    await reader.until(shown);
    const withdrawn = story(1, { state: 'WITHDRAWN' });
    reader.reading.heard(withdrawn);
    equal({ ...reader.state.reading.article }, { revisions: undefined, ...withdrawn });
    equal(reader.state.reading.updated, true);
    reader.reading.open(null);
  },
};
