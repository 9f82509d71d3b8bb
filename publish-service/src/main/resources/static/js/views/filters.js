/** What the list is narrowed by. The form shows the address and changes the address; it keeps nothing itself. */
import { Component, html } from '../html.js';
import { isFiltered } from '../address.js';
import { languageName } from '../known.js';

const TYPING = 250;
const STATES = [{ value: 'PUBLISHED', name: 'Published' }, { value: 'WITHDRAWN', name: 'Withdrawn' }];

export function Filters({ filter, known, actions }) {
  const pick = (name) => (event) => actions.narrow({ [name]: event.target.value });
  return html`
    <search>
      <form class="filters" onSubmit=${(event) => event.preventDefault()} aria-label="Search and filter stories">
        <${SearchBox} value=${filter.q ?? ''} onSearch=${(q) => actions.narrow({ q })} />
        <${Choice} label="Feed" all="All feeds" value=${filter.feed} options=${known.feeds} onChange=${pick('feed')} />
        <${Choice} label="Language" all="All languages" value=${filter.language} options=${known.languages} nameOf=${languageName}
          onChange=${pick('language')} />
        <${Choice} label="Topic" all="All topics" value=${filter.topic} options=${known.topics} onChange=${pick('topic')} />
        <${Choice} label="State" all="Any state" value=${filter.state} options=${STATES} onChange=${pick('state')} />
        ${['tag', 'place'].map((name) => filter[name] && html`
          <button type="button" class="narrowed" key=${name} onClick=${() => actions.narrow({ [name]: '' })}
            aria-label=${`Remove ${name} ${filter[name]}`}>${name}: <b dir="auto">${filter[name]}</b> ×</button>`)}
        ${isFiltered(filter) && html`<button type="button" class="quiet clear" onClick=${actions.clearFilter}>Clear all</button>`}
      </form>
    </search>`;
}

function Choice({ label, all, value = '', options, nameOf = (v) => v, onChange }) {
  const shown = !value || options.some((o) => o.value === value) ? options : [{ value, name: nameOf(value) }, ...options];
  return html`
    <select aria-label=${label} value=${value} data-chosen=${Boolean(value)} onChange=${onChange}>
      <option value="">${all}</option>
      ${shown.map((o) => html`<option key=${o.value} value=${o.value} selected=${o.value === value}>${o.name}</option>`)}
    </select>`;
}

/** Searches while one types, a moment after the last letter; the address wins when it changes from elsewhere. */
class SearchBox extends Component {
  componentDidUpdate(before) {
    if (before.value !== this.props.value && this.props.value !== this.input.value.trim()) this.input.value = this.props.value;
  }

  componentWillUnmount() {
    clearTimeout(this.waiting);
  }

  render({ value, onSearch }) {
    const search = () => {
      clearTimeout(this.waiting);
      onSearch(this.input.value.trim());
    };
    return html`
      <input id="search" type="search" placeholder="Search stories" aria-label="Search stories" aria-keyshortcuts="/"
        autocomplete="off" spellcheck=${false} dir="auto" defaultValue=${value} ref=${(input) => { this.input = input; }}
        onInput=${() => { clearTimeout(this.waiting); this.waiting = setTimeout(search, TYPING); }} onChange=${search} />`;
  }
}
