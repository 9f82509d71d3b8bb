/**
 * The list: which articles are shown, in which order, and which wait for the reader. Newest first; a newer revision takes
 * its article's place where it stands; a withdrawal wins over every text, whenever it comes. Pure: every function takes a wire and
 * gives the next one.
 *
 * @typedef {{id: string, article: object, at: number, change: null|'new'|'updated'|'withdrawn'}} Entry
 * @typedef {{entries: Entry[], waiting: Entry[], overflow: number, older: null|{cursor?: string, until?: string},
 *     atHead: boolean, kills: Map<string, Entry>}} Wire
 */

/** The most entries the page holds, so that a day of news does not slow it down. */
export const MAX_ENTRIES = 300;
/** The most new ones kept behind the button; above that they are only counted. */
export const MAX_WAITING = 100;
const MAX_KILLS = 500;
/** Services' clocks may differ by less than this: what was enriched so much later than it was published, was enriched again. */
const AGAIN = 60_000;

/** @type {Wire} */
export const EMPTY = { entries: [], waiting: [], overflow: 0, older: null, atHead: true, kills: new Map() };

/** A fresh list out of the API's first page. Withdrawals already heard of still hold: the store may lag behind the stream. */
export function loaded(wire, page) {
  const entries = page.articles.map((article) => newestOf(entryOf(article), wire.kills));
  return { ...EMPTY, kills: wire.kills, entries, older: page.next && { cursor: page.next } };
}

/** One article from the stream. `hold` says that the reader must not be disturbed. */
export function arrived(wire, article, hold) {
  const entry = newestOf(entryOf(article), wire.kills);
  const next = remember(wire, entry);
  const shown = wire.entries.findIndex((e) => e.id === entry.id);
  if (shown >= 0) return { ...next, entries: replaced(wire.entries, shown, entry) };
  const behind = wire.waiting.findIndex((e) => e.id === entry.id);
  if (behind >= 0) return { ...next, waiting: replaced(wire.waiting, behind, entry) };
  if (isRetagged(article)) return next;
  const fresh = { ...entry, change: changeOf(entry) ?? 'new' };
  if (hold || !wire.atHead) return held(next, fresh);
  return trimmed({ ...next, entries: inserted(wire.entries, fresh) });
}

/** Only what concerns articles already here: for a narrowed list, where the server has to say what else belongs into it. */
export function revised(wire, article) {
  const here = (e) => e.id === article.id;
  if (wire.entries.some(here) || wire.waiting.some(here)) return arrived(wire, article, true);
  return remember(wire, entryOf(article));
}

/** The newest page once more, after a gap: what was missed comes in as if it arrived now. */
export function caughtUp(wire, articles, hold) {
  const end = wire.older ? oldestAt(wire.entries) : -Infinity;
  return articles
    .filter((a) => entryOf(a).at > end || wire.entries.some((e) => e.id === a.id))
    .reverse()
    .reduce((next, article) => arrived(next, article, hold), wire);
}

/** More was missed than is worth fetching piece by piece: the button offers a fresh list. */
export function overflowed(wire) {
  return { ...wire, overflow: wire.overflow + 1 };
}

/** The next page further back. Above the bound the newest entries give way, and the list no longer begins at the head. */
export function extended(wire, page) {
  const known = new Set(wire.entries.map((e) => e.id));
  const more = page.articles.filter((a) => !known.has(a.id)).map((a) => newestOf(entryOf(a), wire.kills));
  const all = [...wire.entries, ...more];
  const entries = all.slice(-MAX_ENTRIES);
  return {
    ...wire,
    entries,
    atHead: wire.atHead && entries.length === all.length,
    older: page.next && { cursor: page.next },
  };
}

/** Puts what waits into the list. Only when `canRelease`; else the list has to be loaded afresh. */
export function released(wire) {
  const entries = wire.waiting.reduceRight((list, entry) => inserted(list, entry), wire.entries);
  return trimmed({ ...wire, entries, waiting: [] });
}

export function canRelease(wire) {
  return wire.atHead && !wire.overflow;
}

export function waitingCount(wire) {
  return wire.waiting.length + wire.overflow;
}

export function isWithdrawn(article) {
  return article.state === 'WITHDRAWN';
}

/** Whether it had expired before anybody could see it: nobody need be warned. */
export function neverShown(article) {
  return isWithdrawn(article) && article.status === 'USABLE' && article.firstPublishedAt == null;
}

/** Whether this is not the first published revision of the article. */
export function isUpdate(article) {
  return article.version > 1 || (article.firstPublishedAt != null && Date.parse(article.firstPublishedAt) < Date.parse(article.publishedAt));
}

/** An entry renewed where it stands may be newer than what is above it. */
function oldestAt(entries) {
  return entries.reduce((oldest, e) => Math.min(oldest, e.at), Infinity);
}

/** Whether it was published before, and came again only with other tags: that is no news. */
function isRetagged({ enrichedAt, publishedAt }) {
  return Date.parse(enrichedAt) - Date.parse(publishedAt) > AGAIN;
}

function entryOf(article) {
  return { id: article.id, article, at: Date.parse(article.publishedAt), change: null };
}

function changeOf(entry) {
  if (isWithdrawn(entry.article)) return 'withdrawn';
  return isUpdate(entry.article) ? 'updated' : null;
}

function newestOf(entry, kills) {
  const kill = kills.get(entry.id);
  return kill && kill.at > entry.at ? kill : entry;
}

function replaced(list, at, entry) {
  const known = list[at];
  const same = entry.at === known.at && entry.article.version === known.article.version;
  if (same && isRetagged(entry.article) && !isWithdrawn(known.article)) return list.with(at, { ...entry, change: known.change });
  if (same || entry.at < known.at) {
    if (isWithdrawn(known.article) || !isWithdrawn(entry.article)) return list;
  }
  return list.with(at, { ...entry, change: isWithdrawn(entry.article) ? 'withdrawn' : 'updated' });
}

function inserted(entries, entry) {
  const at = entries.findIndex((e) => e.at <= entry.at);
  return at < 0 ? [...entries, entry] : entries.toSpliced(at, 0, entry);
}

function held(wire, entry) {
  const waiting = [entry, ...wire.waiting];
  if (waiting.length <= MAX_WAITING) return { ...wire, waiting };
  return { ...wire, waiting: waiting.slice(0, MAX_WAITING), overflow: wire.overflow + 1 };
}

/** What falls off the end can be loaded again from its time on. */
function trimmed(wire) {
  if (wire.entries.length <= MAX_ENTRIES) return wire;
  const entries = wire.entries.slice(0, MAX_ENTRIES);
  return { ...wire, entries, older: { until: new Date(oldestAt(entries) + 1).toISOString() } };
}

function remember(wire, entry) {
  if (!isWithdrawn(entry.article)) return wire;
  const kills = new Map(wire.kills).set(entry.id, entry);
  if (kills.size > MAX_KILLS) kills.delete(kills.keys().next().value);
  return { ...wire, kills };
}
