/** Which feeds, languages and topics have been seen, to choose from. Pure. */

export const NOTHING_KNOWN = { feeds: [], languages: [], topics: [] };

export function learn(known, article) {
  return {
    feeds: withValue(known.feeds, article.feed, article.feed),
    languages: article.language ? withValue(known.languages, article.language, languageName(article.language)) : known.languages,
    topics: (article.topics ?? []).reduce((topics, topic) => withValue(topics, topic.code, topic.name ?? topic.code), known.topics),
  };
}

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

export function languageName(tag) {
  if (tag === 'und') return 'unknown';
  try {
    return NAMES.of(tag);
  } catch {
    return tag;
  }
}

function withValue(list, value, name) {
  if (list.some((known) => known.value === value)) return list;
  return [...list, { value, name }].sort((a, b) => a.name.localeCompare(b.name));
}
