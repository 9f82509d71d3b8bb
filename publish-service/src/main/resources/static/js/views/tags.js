/** What was found in an article: each with how sure it is and which enricher says so. */
import { html } from '../html.js';
import { EntityChip, KINDS, TopicChip } from './chips.js';

const GROUPS = [['PLACE', 'Places'], ['PERSON', 'Persons'], ['ORGANISATION', 'Organisations'], ['EVENT', 'Events'], ['OTHER', 'Other names']];

export function Tags({ article, filter, marked, onMark }) {
  const entities = article.entities ?? [];
  const row = (tag, chip, score, detail) => html`<${Row} key=${chip.key} tag=${tag} score=${score} detail=${detail} marked=${marked === tag} onMark=${onMark}>${chip}<//>`;
  return html`
    <section class="tags">
      <h3>Found in it</h3>
      <${Group} name="Topics">
        ${(article.topics ?? []).map((t) => row(t, html`<${TopicChip} key=${t.code} topic=${t} filter=${filter} />`, t.score))}
      <//>
      ${GROUPS.map(([kind, name]) => html`
        <${Group} key=${kind} name=${name}>
          ${entities.filter((e) => (e.kind in KINDS ? e.kind : 'OTHER') === kind).map((e) =>
            row(e, html`<${EntityChip} key=${e.name} entity=${e} filter=${filter} />`, e.salience ?? e.score, e.role ?? e.code))}
        <//>`)}
      <${Group} name="Key phrases">
        ${(article.keyPhrases ?? []).map((p) => (typeof p === 'string' ? { text: p } : p)).map((p) =>
          row(p, html`<span key=${p.text} dir="auto">${p.text}</span>`, p.score))}
      <//>
    </section>`;
}

function Group({ name, children }) {
  const rows = [children].flat(2).filter(Boolean);
  return rows.length > 0 && html`<h4>${name}</h4><table aria-label=${name}><tbody>${rows}</tbody></table>`;
}

function Row({ tag, score, detail, marked, onMark, children }) {
  const times = (tag.mentions ?? []).filter((m) => m.part !== 'HEADLINE').length;
  return html`
    <tr>
      <td class="tag-name">${children} ${detail && html`<small dir="auto">${detail}</small>`}</td>
      <td>${times > 0 && html`<button type="button" class="quiet" aria-pressed=${marked} onClick=${() => onMark(tag)}
        aria-label=${`Mark where it stands, ${times} times`}>${times}×</button>`}</td>
      <td class="tag-score">${score != null && html`<meter min="0" max="1" value=${score} aria-label="Score" title=${score.toFixed(2)}></meter> ${score.toFixed(2)}`}</td>
      <td class="tag-method"><code>${tag.method}</code></td>
    </tr>`;
}
