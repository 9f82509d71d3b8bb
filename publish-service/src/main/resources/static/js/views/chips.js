/** Topics, places and names as links that narrow the list. */
import { html } from '../html.js';
import { addressOf } from '../address.js';

export const KINDS = { PLACE: 'place', PERSON: 'person', ORGANISATION: 'organisation', EVENT: 'event', OTHER: 'name' };
/** On the narrow line of an entry, who and where come first. */
const ORDER = ['PLACE', 'PERSON', 'ORGANISATION', 'EVENT', 'OTHER'];

export function Chips({ article, filter, topics, entities }) {
  const shownTopics = (article.topics ?? []).slice(0, topics);
  const shownEntities = (article.entities ?? [])
    .slice(0, entities)
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return html`
    <span class="chips">
      ${shownTopics.map((t) => html`<${TopicChip} key=${t.code} topic=${t} filter=${filter} />`)}
      ${shownEntities.map((e) => html`<${EntityChip} key=${e.kind + e.name} entity=${e} filter=${filter} />`)}
    </span>`;
}

export function TopicChip({ topic, filter }) {
  return html`<a class="chip" data-kind="topic" href=${addressOf({ filter: { ...filter, topic: topic.code } })}
    title=${`Topic ${topic.code}: only these`}>${topic.name ?? topic.code}</a>`;
}

export function EntityChip({ entity, filter }) {
  const by = entity.kind === 'PLACE' ? { place: entity.name } : { tag: entity.name };
  const kind = KINDS[entity.kind] ?? KINDS.OTHER;
  return html`<a class="chip" data-kind=${kind} dir="auto" href=${addressOf({ filter: { ...filter, ...by } })}
    title=${`${kind[0].toUpperCase()}${kind.slice(1)}: only these`}>${entity.name}</a>`;
}
