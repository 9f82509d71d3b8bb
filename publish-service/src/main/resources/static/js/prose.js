/**
 * An article's text as elements. Mark-up is never handed to the browser as it came: it is parsed in a document without scripts and rebuilt
 * from the few elements named here, without any attribute but a link's address. Where mark-up adds nothing, the plain text is taken, in
 * which found names can be marked.
 */
import { html } from './html.js';

const KEPT = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'em', 'strong', 'b', 'i', 'sub', 'sup', 'br', 'a',
  'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'pre', 'code', 'cite', 'q', 'dl', 'dt', 'dd', 'hr']);
const RENAMED = new Map([['h1', 'h2'], ['h5', 'h4'], ['h6', 'h4']]);
/** Left out with all they hold; every other unknown element only loses its tags. */
const DROPPED = new Set(['script', 'style', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'form', 'button', 'input', 'select',
  'textarea', 'noscript', 'head', 'title', 'audio', 'video', 'canvas', 'link', 'meta', 'base']);
const STRUCTURE = /<(h[1-6]|ul|ol|blockquote|table|pre|dl|a)\b/i;
const DEEPEST = 40;

/** Whether the mark-up says more than paragraphs do. */
export function isStructured(markup) {
  return Boolean(markup) && STRUCTURE.test(markup);
}

export function fromMarkup(markup) {
  return childrenOf(new DOMParser().parseFromString(markup, 'text/html').body, 0);
}

/** Paragraphs of plain text, with the given stretches marked. Mentions count UTF-16 code units, as strings here do. */
export function fromText(text, mentions = []) {
  const marks = mentions.filter((m) => m.part !== 'HEADLINE').sort((a, b) => a.start - b.start);
  const paragraphs = [];
  const parts = /[^\n](?:[^\n]|\n(?!\n))*/g;
  for (let match = parts.exec(text); match; match = parts.exec(text)) {
    paragraphs.push(html`<p dir="auto" key=${match.index}>${marked(match[0], match.index, marks)}</p>`);
  }
  return paragraphs;
}

function marked(paragraph, offset, marks) {
  const pieces = [];
  let done = 0;
  for (const mark of marks) {
    const [start, end] = [mark.start - offset, mark.end - offset];
    if (start < done || end > paragraph.length || end <= start) continue;
    pieces.push(paragraph.slice(done, start), html`<mark>${paragraph.slice(start, end)}</mark>`);
    done = end;
  }
  return [...pieces, paragraph.slice(done)];
}

function childrenOf(node, depth) {
  return depth > DEEPEST ? node.textContent : [...node.childNodes].map((child) => rebuilt(child, depth + 1));
}

function rebuilt(node, depth) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const found = node.localName;
  if (DROPPED.has(found)) return null;
  const name = RENAMED.get(found) ?? found;
  if (!KEPT.has(name)) return childrenOf(node, depth);
  if (name === 'br' || name === 'hr') return html`<${name} />`;
  if (name === 'a') return link(node, depth);
  return html`<${name} dir=${name === 'p' || name === 'li' ? 'auto' : undefined}>${childrenOf(node, depth)}<//>`;
}

function link(node, depth) {
  const target = node.getAttribute('href') ?? '';
  if (!/^(https?:|mailto:)/i.test(target)) return childrenOf(node, depth);
  return html`<a href=${target} rel="noopener noreferrer nofollow" target="_blank">${childrenOf(node, depth)}</a>`;
}
