/** A published article, whole: texts, then what was found in them. Choosing a found name marks where it stands. */
import { Component, html } from '../html.js';
import { languageName } from '../known.js';
import { fromMarkup, fromText, isStructured } from '../prose.js';
import { fullMoment, utc } from '../time.js';
import { Urgency } from './entry.js';
import { Tags } from './tags.js';

export class FullStory extends Component {
  state = { marked: null };

  render({ article, filter }, { marked }) {
    const { language } = article;
    const onMark = (tag) => this.setState({ marked: marked === tag ? null : tag });
    return html`
      <p class="kicker">
        <span class="feed">${article.feed}</span>
        ${language && html`<abbr class="language" title=${languageName(language)}>${language}</abbr>`}
        ${article.slugline && html`<span class="slugline">${article.slugline}</span>`}
        ${article.version > 1 && html`<span class="flag">v${article.version}</span>`}
        <${Urgency} value=${article.urgency} />
      </p>
      <h2 class="headline" dir="auto" lang=${language}>${article.headline}</h2>
      <p class="byline" dir="auto">
        ${article.byline && html`<span>${article.byline}</span>`}
        <time dateTime=${article.publishedAt} title=${utc(article.publishedAt)}>${fullMoment(article.publishedAt)}</time>
      </p>
      ${article.editorialNote && html`<p class="editorial" dir="auto"><b>Note to editors</b> ${article.editorialNote}</p>`}
      ${article.summary?.length > 0 && html`
        <section class="summary" aria-label="Summary" lang=${language}>
          <ul>${article.summary.map((sentence) => html`<li key=${sentence} dir="auto">${sentence}</li>`)}</ul>
        </section>`}
      <div class="prose" lang=${language}>
        ${article.dateline?.text && html`<p class="dateline" dir="auto">${article.dateline.text}</p>`}
        ${bodyOf(article, marked)}
      </div>
      <${Tags} article=${article} filter=${filter} marked=${marked} onMark=${onMark} />`;
  }
}

/** Marks count in the plain text, so marking shows that. */
function bodyOf({ bodyText, bodyHtml }, marked) {
  if (!marked && isStructured(bodyHtml)) return fromMarkup(bodyHtml);
  return fromText(bodyText ?? '', marked?.mentions);
}
