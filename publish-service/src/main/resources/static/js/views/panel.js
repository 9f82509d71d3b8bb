/** The open article, beside the list or (on a narrow page) over it. */
import { Component, createRef, html } from '../html.js';
import { addressOf } from '../address.js';
import { articleUrl } from '../api.js';
import { isWithdrawn } from '../wire.js';
import { withdrawnWithoutNote } from './entry.js';
import { FullStory } from './story.js';
import { Particulars, Revisions } from './particulars.js';

export class ArticlePanel extends Component {
  ref = createRef();
  state = { copied: false };

  componentDidMount() {
    this.ref.current.focus({ preventScroll: true });
  }

  componentDidUpdate(before) {
    if (before.reading.id === this.props.reading.id) return;
    this.ref.current.scrollTop = 0;
    this.setState({ copied: false });
  }

  render({ reading, filter, actions }, { copied }) {
    const copy = () => navigator.clipboard.writeText(location.href).then(() => this.setState({ copied: true }), () => {});
    return html`
      <aside class="panel" tabindex="-1" ref=${this.ref} aria-label="Open story" aria-busy=${reading.phase === 'loading'}>
        <nav class="panel-bar" aria-label="Story">
          <a class="button" href=${addressOf({ filter })} aria-keyshortcuts="Escape"
            onClick=${(event) => { event.preventDefault(); actions.close(); }}>Close</a>
          ${navigator.clipboard && html`<button type="button" class="quiet" onClick=${copy}>${copied ? 'Link copied' : 'Copy link'}</button>`}
          <a class="quiet" href=${articleUrl(reading.id)} target="_blank" rel="noopener">JSON</a>
        </nav>
        ${reading.phase === 'loading' && html`<p class="state" role="status">Loading the story…</p>`}
        ${reading.phase === 'failed' && html`<${Failure} reading=${reading} actions=${actions} />`}
        ${reading.phase === 'shown' && html`<${Shown} key=${reading.id} article=${reading.article} updated=${reading.updated} filter=${filter} />`}
      </aside>`;
  }
}

function Shown({ article, updated, filter }) {
  if (isWithdrawn(article)) {
    return html`
      <article class="sheet-article" data-state="WITHDRAWN">
        <p class="stamp">Withdrawn</p>
        <p class="note" dir="auto">${article.note || withdrawnWithoutNote(article)}</p>
        <p class="advice">Take it out wherever you have used it. Its texts are no longer shown here.</p>
        <${Particulars} article=${article} filter=${filter} />
        <${Revisions} revisions=${article.revisions} />
      </article>`;
  }
  return html`
    <article class="sheet-article">
      ${updated && html`<p class="just-updated" role="status">Updated while you read: this is version ${article.version}.</p>`}
      <${FullStory} article=${article} filter=${filter} />
      <${Particulars} article=${article} filter=${filter} />
      <${Revisions} revisions=${article.revisions} />
    </article>`;
}

function Failure({ reading, actions }) {
  if (reading.error.status === 404) {
    return html`
      <div class="state" role="alert">
        <h2>No such story here</h2>
        <p>It may not have been published yet, or the link is incomplete:</p>
        <p><code>${reading.id}</code></p>
      </div>`;
  }
  return html`
    <div class="state" role="alert">
      <h2>The story could not be loaded</h2>
      <p>${reading.error.message}</p>
      <p><button type="button" onClick=${actions.retryReading}>Try again</button></p>
    </div>`;
}
