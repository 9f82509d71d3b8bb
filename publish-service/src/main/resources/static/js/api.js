/** The read API of publish-service, as the page uses it. */

const API = new URL('../api/', import.meta.url);

export const STREAM_URL = new URL('stream', API).href;

/** Where the article is as JSON. */
export function articleUrl(id) {
  return new URL(`articles/${encodeURIComponent(id)}`, API).href;
}

/** A page of articles, newest first. `ask` may hold filters, `limit`, `until`, `cursor`. */
export async function fetchArticles(ask, signal) {
  const url = new URL('articles', API);
  for (const [name, value] of Object.entries(ask)) if (value) url.searchParams.set(name, value);
  const page = await fetchJson(url, signal);
  return { articles: page.articles, next: page.next ?? null };
}

export function fetchArticle(id, signal) {
  return fetchJson(articleUrl(id), signal);
}

/** What went wrong, in words for the reader; `status` is 0 where the service was not reached at all. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function fetchJson(url, signal) {
  let response;
  try {
    response = await fetch(url, { headers: { Accept: 'application/json' }, cache: 'no-store', signal });
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new ApiError(0, 'The publish service could not be reached.');
  }
  if (response.ok) return response.json();
  throw new ApiError(response.status, await problemIn(response));
}

/** RFC 9457: the detail is for people. */
async function problemIn(response) {
  try {
    const problem = await response.json();
    return problem.detail || problem.title || `The publish service answered ${response.status}.`;
  } catch {
    return `The publish service answered ${response.status}.`;
  }
}
