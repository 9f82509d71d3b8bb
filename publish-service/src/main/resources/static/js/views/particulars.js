/** The small print of an article: rights, sources, times, and the revisions it went through. */
import { addressOf } from '../address.js';
import { html } from '../html.js';
import { duration, fullMoment, utc } from '../time.js';

const ROWS = [['description', 'Description'], ['source', 'Source'], ['creditline', 'Credit'], ['copyright', 'Copyright'], ['usageTerms', 'Usage terms']];

export function Particulars({ article, filter }) {
  return html`
    <section class="particulars">
      <h3>Particulars</h3>
      <dl>
        ${ROWS.map(([field, name]) => article[field] && html`<${Row} key=${field} name=${name}><span dir="auto">${article[field]}</span><//>`)}
        ${article.links?.length > 0 && html`
          <${Row} name="Links">${article.links.map((link) => html`<span class="link" key=${link.target}>${link.rel}: <${Target} link=${link} filter=${filter} /></span>`)}<//>`}
        ${article.successors?.length > 0 && html`
          <${Row} name="Continued in">${article.successors.map((story) => html`<span class="link" key=${story.articleId}><a dir="auto" href=${addressOf({ article: story.articleId, filter })}>${story.headline ?? story.articleId}</a></span>`)}<//>`}
        <${Row} name="Made"><${Moment} at=${article.versionCreated} /> <small>version ${article.version}, as the feed says</small><//>
        <${Row} name="Received"><${Moment} at=${article.receivedAt} /><//>
        <${Row} name="Enriched"><${Moment} at=${article.enrichedAt} /> <${After} at=${article.enrichedAt} start=${article.receivedAt} /><//>
        <${Row} name=${article.state === 'WITHDRAWN' ? 'Withdrawn' : 'Published'}>
          <${Moment} at=${article.publishedAt} /> <${After} at=${article.publishedAt} start=${article.receivedAt} /><//>
        ${article.firstPublishedAt && html`<${Row} name="First published"><${Moment} at=${article.firstPublishedAt} /><//>`}
        <${Row} name="Article id"><code>${article.id}</code><//>
      </dl>
    </section>`;
}

export function Revisions({ revisions = [] }) {
  return revisions.length > 0 && html`
    <section class="revisions">
      <h3>Revisions</h3>
      <ol>
        ${revisions.map((r, i) => html`
          <li key=${i} data-state=${r.state}>
            <span class="flag">v${r.version}</span> <${Moment} at=${r.publishedAt ?? r.versionCreated} />
            ${r.state === 'WITHDRAWN' ? html` <strong>withdrawn</strong>` : html` <span dir="auto">${r.headline}</span>`}
          </li>`)}
      </ol>
    </section>`;
}

function Row({ name, children }) {
  return html`<div><dt>${name}</dt><dd>${children}</dd></div>`;
}

/** A story that is here is shown here; what stands elsewhere in the web opens beside. */
function Target({ link, filter }) {
  const text = link.title || link.target;
  if (link.articleId) return html`<a dir="auto" href=${addressOf({ article: link.articleId, filter })}>${text}</a>`;
  return /^https?:/i.test(link.target)
    ? html`<a href=${link.target} target="_blank" rel="noopener noreferrer nofollow">${text}</a>`
    : html`<code>${text}</code>`;
}

function Moment({ at }) {
  return at ? html`<time dateTime=${at} title=${utc(at)}>${fullMoment(at)}</time>` : '–';
}

function After({ at, start }) {
  return at && start && html`<small>after ${duration(Date.parse(at) - Date.parse(start))}</small>`;
}
