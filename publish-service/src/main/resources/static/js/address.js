/**
 * The page's address and what it shows, both ways: `#/article/<id>?q=…&feed=…`. Whatever is worth sending to a colleague
 * is in it. Pure.
 */

/** What a list can be narrowed by, in the order of the form; named as in the read API. */
export const FILTERS = ['q', 'feed', 'language', 'topic', 'tag', 'place', 'state'];

/** @returns {{article: string|null, filter: Object<string, string>}} */
export function parseAddress(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const asked = new URLSearchParams(query);
  const filter = {};
  for (const name of FILTERS) {
    const value = asked.get(name)?.trim();
    if (value) filter[name] = value;
  }
  return { article: articleIn(path), filter };
}

/** The address of an article (or of none) beside a list narrowed by `filter`. */
export function addressOf({ article = null, filter = {} }) {
  const asked = new URLSearchParams();
  for (const name of FILTERS) if (filter[name]) asked.set(name, filter[name]);
  const query = asked.toString();
  return `#/${article === null ? '' : `article/${encodeURIComponent(article)}`}${query ? `?${query}` : ''}`;
}

export function isFiltered(filter) {
  return FILTERS.some((name) => filter[name]);
}

function articleIn(path) {
  const match = /^article\/(.+)$/.exec(path);
  if (!match) return null;
  try {
    return decodeURIComponent(match[1]);
  } catch {
    return match[1]; // typed by hand, with a lone percent sign
  }
}
