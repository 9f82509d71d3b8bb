import { fromMarkup, fromText } from '/js/prose.js';
import { html, render } from '/js/html.js';
import { equal } from './assert.js';

function drawn(content) {
  const place = document.createElement('div');
  render(html`<div>${content}</div>`, place);
  return place.firstChild.innerHTML;
}

export default {
  'scripts, handlers, styles and pictures are gone, their neighbours stay': () =>
    equal(
      drawn(fromMarkup('<p onclick="x()" style="color:red" class="a">One<script>x()</script> <em>two</em></p><img src=x onerror=x()><svg><a>x</a></svg>')),
      '<p dir="auto">One <em>two</em></p>'),
  'a link goes to the web or to a mailbox, or is plain text': () =>
    equal(
      drawn(fromMarkup('<a href="javascript:x()">a</a> <a href=" JavaScript:x()">b</a> <a href="data:text/html,x">c</a>')),
      'a b c'),
  'a link to the web tells the other side nothing': () =>
    equal(drawn(fromMarkup('<a href="https://a.example/" onclick="x()">a</a>')),
      '<a href="https://a.example/" rel="noopener noreferrer nofollow" target="_blank">a</a>'),
  'unknown elements lose their tags, and headings do not outrank the page': () =>
    equal(drawn(fromMarkup('<section><h1>Head</h1><blink>text</blink></section>')), '<h2>Head</h2>text'),
  'mark-up nested without end ends': () => drawn(fromMarkup('<b>'.repeat(5000) + 'x')),
  'plain text stays plain text': () =>
    equal(drawn(fromText('1 < 2 <script>\n\nsecond\nline')), '<p dir="auto">1 &lt; 2 &lt;script&gt;</p><p dir="auto">second\nline</p>'),
  'marks count in UTF-16 over all paragraphs': () => {
    const text = '😀 Geneva\n\nIn Geneva again';
    const mark = (start) => ({ part: 'BODY', start, end: start + 6, text: 'Geneva' });
    equal(drawn(fromText(text, [mark(14), mark(3), { part: 'HEADLINE', start: 0, end: 2 }])),
      '<p dir="auto">😀 <mark>Geneva</mark></p><p dir="auto">In <mark>Geneva</mark> again</p>');
  },
};
