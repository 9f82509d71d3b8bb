/**
 * Server-sent events out of text as it comes, in pieces of any size. Pure.
 *
 * The browser's own EventSource gives up for good on an error answer, hides the heartbeat, and cannot resume once given up; see
 * stream.js for what is made of that.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export class EventParser {
  #rest = '';
  #type = '';
  #data = [];

  /** The id of the last whole event, to resume after. */
  lastEventId = '';
  #id = '';

  /** Takes the next piece and gives the events it completed. */
  push(piece) {
    const text = this.#rest + piece;
    // A CR at the very end may be half of a CRLF: it waits for the next piece.
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const lines = whole.split(/\r\n|\n|\r/);
    this.#rest = lines.pop() + text.slice(whole.length);
    const events = [];
    for (const line of lines) {
      if (line === '') this.#complete(events);
      else this.#field(line);
    }
    return events;
  }

  #field(line) {
    const colon = line.indexOf(':');
    if (colon === 0) return; // a comment: the heartbeat
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') this.#data.push(value);
    else if (name === 'event') this.#type = value;
    else if (name === 'id' && !value.includes('\0')) this.#id = value;
  }

  #complete(events) {
    this.lastEventId = this.#id;
    if (this.#data.length) events.push({ type: this.#type || 'message', id: this.#id, data: this.#data.join('\n') });
    this.#type = '';
    this.#data = [];
  }
}
