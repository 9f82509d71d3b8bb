/** One story in the list. */
import { Component, html } from '../html.js';
import { addressOf } from '../address.js';
import { languageName } from '../known.js';
import { clock, duration, shortClock, utc } from '../time.js';
import { isUpdate, isWithdrawn } from '../wire.js';
import { Chips } from './chips.js';

/** A list of some hundred: an entry is only drawn again when something about it changed. */
export class Entry extends Component {
  shouldComponentUpdate(next) {
    const { entry, selected, open, filter } = this.props;
    return next.entry !== entry || next.selected !== selected || next.open !== open || next.filter !== filter;
  }

  render({ entry, filter, selected, open, actions }) {
    const { article, change } = entry;
    const withdrawn = isWithdrawn(article);
    return html`
      <li class="entry" data-id=${article.id} data-state=${article.state} data-change=${change} data-urgency=${article.urgency}
        data-selected=${selected} data-open=${open}>
        <article>
          <p class="entry-side">
            <time dateTime=${article.publishedAt} title=${utc(article.publishedAt)}>${clock(article.publishedAt)}</time>
            <${Urgency} value=${article.urgency} />
          </p>
          <div class="entry-main">
            <${Kicker} article=${article} filter=${filter} />
            ${withdrawn
              ? html`<${Withdrawn} article=${article} filter=${filter} actions=${actions} />`
              : html`<${Story} article=${article} filter=${filter} open=${open} actions=${actions} />`}
            <p class="entry-foot">
              ${!withdrawn && html`<${Chips} article=${article} filter=${filter} topics=${2} entities=${5} />`}
              <${Latency} article=${article} />
            </p>
          </div>
        </article>
      </li>`;
  }
}

function Kicker({ article, filter }) {
  const { feed, language, dateline } = article;
  return html`
    <p class="kicker">
      <a class="feed" href=${addressOf({ filter: { ...filter, feed } })} title=${`Only ${feed}`}>${feed}</a>
      ${language && html`<abbr class="language" title=${languageName(language)}>${language}</abbr>`}
      ${dateline?.place && html`<span class="place" dir="auto">${dateline.place}</span>`}
      ${article.version > 1 && !isWithdrawn(article) && html`<span class="flag">v${article.version}</span>`}
      ${isUpdate(article) && !isWithdrawn(article) && html`<span class="updated">${updated(article)}</span>`}
    </p>`;
}

function updated({ firstPublishedAt }) {
  return firstPublishedAt ? `updated, first at ${shortClock(firstPublishedAt)}` : 'updated';
}

function Story({ article, filter, open, actions }) {
  const { id, language, headline, line, summary } = article;
  return html`
    <h3 dir="auto" lang=${language}>
      <a class="entry-link" href=${addressOf({ article: id, filter })} aria-current=${open ? 'true' : undefined}
        onFocus=${() => actions.select(id)}>${headline || 'Without a headline'}</a>
    </h3>
    ${(summary?.[0] ?? line) && html`<p class="line" dir="auto" lang=${language}>${summary?.[0] ?? line}</p>`}`;
}

/** Nothing of its texts, whatever the record holds. */
function Withdrawn({ article, filter, actions }) {
  return html`
    <h3 class="withdrawn">
      <a class="entry-link" href=${addressOf({ article: article.id, filter })} onFocus=${() => actions.select(article.id)}>
        <strong>Withdrawn</strong> <s>${article.id}</s></a>
    </h3>
    <p class="note" dir="auto">${article.note || withdrawnWithoutNote(article)}</p>`;
}

export function withdrawnWithoutNote({ feed, status }) {
  const why = { USABLE: 'says that this story has expired', WITHHELD: 'asks to hold this story' };
  return `${feed} ${why[status] ?? 'has killed this story'}. Do not use it.`;
}

export function Urgency({ value }) {
  return value != null && html`<span class="urgency" data-urgency=${value} title=${`Urgency ${value} of 9, 1 is most urgent`}>${value}</span>`;
}

function Latency({ article }) {
  const { receivedAt, enrichedAt, publishedAt } = article;
  if (!receivedAt) return null;
  const total = Date.parse(publishedAt) - Date.parse(receivedAt);
  const enriched = Date.parse(enrichedAt) - Date.parse(receivedAt);
  return html`<small class="latency" title=${`Received ${utc(receivedAt)}, enriched after ${duration(enriched)}, published after ${duration(total)}`}>${duration(total)}</small>`;
}
