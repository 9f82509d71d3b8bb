import * as wire from '/js/wire.js';
import { equal } from './assert.js';

const NOON = Date.UTC(2026, 2, 1, 12);
const at = (second) => new Date(NOON + second * 1000).toISOString();
const story = (id, second, more = {}) =>
  ({ id, version: 1, state: 'PUBLISHED', headline: `${id} at ${second}`, firstPublishedAt: at(second), publishedAt: at(second), ...more });
const kill = (id, second) => ({ id, version: 2, state: 'WITHDRAWN', note: 'kill', publishedAt: at(second) });
const page = (articles, next = null) => ({ articles, next });
const shown = (w) => w.entries.map((e) => e.article.headline ?? `${e.id} ${e.article.state}`);
const all = (w, articles, hold = false) => articles.reduce((next, a) => wire.arrived(next, a, hold), w);

export default {
  'a new story stands at the head': () => equal(shown(all(wire.EMPTY, [story('a', 1), story('b', 2)])), ['b at 2', 'a at 1']),
  'while one reads, new stories wait, the newest first, and nothing moves': () => {
    const w = all(wire.loaded(wire.EMPTY, page([story('a', 1)])), [story('b', 2), story('c', 3)], true);
    equal(shown(w), ['a at 1']);
    equal(wire.waitingCount(w), 2);
    equal(shown(wire.released(w)), ['c at 3', 'b at 2', 'a at 1']);
  },
  'a newer revision takes its place where the story stands': () => {
    const w = all(wire.EMPTY, [story('a', 1), story('b', 2), story('a', 3, { version: 2 })]);
    equal(shown(w), ['b at 2', 'a at 3']);
    equal(w.entries[1].change, 'updated');
  },
  'an older revision and the same one again change nothing': () => {
    const before = all(wire.EMPTY, [story('a', 5)]);
    equal(shown(all(before, [story('a', 4), story('a', 5)])), ['a at 5']);
    equal(all(before, [story('a', 5)]).entries[0].change, 'new');
  },
  'other tags for a story that is out are shown where it stands, and are no news where it is not': () => {
    const retagged = story('a', 1, { enrichedAt: at(600), headline: 'a with other tags' });
    const w = all(wire.EMPTY, [story('a', 1), story('b', 2), retagged]);
    equal(shown(w), ['b at 2', 'a with other tags']);
    equal(w.entries[1].change, 'new');
    equal(shown(all(wire.EMPTY, [story('b', 2), retagged])), ['b at 2']);
    equal(shown(all(wire.EMPTY, [story('a', 1, { enrichedAt: at(2) })])), ['a at 1']);
  },
  'a withdrawal takes the texts of what is shown and of what waits': () => {
    const w = all(all(wire.EMPTY, [story('a', 1)]), [story('b', 2), kill('a', 3), kill('b', 4)], true);
    equal(JSON.stringify([w.entries, w.waiting]).includes(' at '), false);
  },
  'a withdrawn story does not come back out of a store that lags behind': () => {
    const killed = all(wire.EMPTY, [story('a', 1), kill('a', 3)]);
    equal(shown(wire.loaded(killed, page([story('a', 1)]))), ['a WITHDRAWN']);
    equal(shown(wire.extended(killed, page([story('a', 1), story('b', 0)]))), ['a WITHDRAWN', 'b at 0']);
  },
  'nobody need be warned of a story that had expired before it could be seen': () => {
    const expired = { ...kill('a', 3), status: 'USABLE' };
    equal(wire.neverShown(expired), true);
    equal(wire.neverShown({ ...expired, firstPublishedAt: at(1) }), false);
    equal(wire.neverShown({ ...expired, status: 'CANCELED' }), false);
  },
  'a story that is published again after its withdrawal is shown': () =>
    equal(shown(all(wire.EMPTY, [kill('a', 3), story('a', 4, { version: 3 })])), ['a at 4']),
  'the list is bounded, and what fell off its end can be loaded again': () => {
    const many = Array.from({ length: wire.MAX_ENTRIES + 10 }, (_, i) => story(`s${i}`, i));
    const w = all(wire.EMPTY, many);
    equal(w.entries.length, wire.MAX_ENTRIES);
    equal(w.older, { until: new Date(NOON + 10_001).toISOString() });
  },
  'what waits is bounded, and above the bound a fresh list is asked for': () => {
    const w = all(wire.EMPTY, Array.from({ length: wire.MAX_WAITING + 7 }, (_, i) => story(`s${i}`, i)), true);
    equal([w.waiting.length, wire.waitingCount(w), wire.canRelease(w)], [wire.MAX_WAITING, wire.MAX_WAITING + 7, false]);
  },
  'far back in the list the newest give way, and new ones wait': () => {
    const full = wire.loaded(wire.EMPTY, page(Array.from({ length: wire.MAX_ENTRIES }, (_, i) => story(`s${i}`, 1000 - i)), 'c1'));
    const back = wire.extended(full, page([story('old', 1)], 'c2'));
    equal([back.entries.length, back.entries.at(-1).id, back.entries[0].id, back.atHead], [wire.MAX_ENTRIES, 'old', 's1', false]);
    const w = all(back, [story('new', 2000)]);
    equal([w.entries[0].id, wire.waitingCount(w), wire.canRelease(w)], ['s1', 1, false]);
  },
  'after a gap only what is newer than the end of the list comes in': () => {
    const w = wire.loaded(wire.EMPTY, page([story('c', 3), story('b', 2)], 'more'));
    equal(shown(wire.caughtUp(w, [story('d', 4), story('c', 3), story('a', 1)], false)), ['d at 4', 'c at 3', 'b at 2']);
  },
  'a narrowed list takes only news of its own stories from the stream': () => {
    const w = wire.loaded(wire.EMPTY, page([story('a', 1)]));
    equal(shown(wire.revised(wire.revised(w, story('x', 2)), story('a', 3, { version: 2 }))), ['a at 3']);
  },
};
