import { EventParser } from '/js/sse.js';
import { equal } from './assert.js';

const STREAM = ': hello\r\n\r\nevent: article\r\nid: 0:1\r\ndata: {"a":\r\ndata: 1}\r\n\r\ndata:x\n\nevent: article\nid: 0:2\ndata: half';

export default {
  'events are the same however the text is cut': () => {
    for (let size = 1; size <= STREAM.length; size++) {
      const parser = new EventParser();
      const events = [];
      for (let at = 0; at < STREAM.length; at += size) events.push(...parser.push(STREAM.slice(at, at + size)));
      equal(events, [
        { type: 'article', id: '0:1', data: '{"a":\n1}' },
        { type: 'message', id: '0:1', data: 'x' },
      ]);
    }
  },
  'the id of an event that did not come whole is not resumed after': () => {
    const parser = new EventParser();
    parser.push(STREAM);
    equal(parser.lastEventId, '0:1');
  },
  'an event without data is none': () => equal(new EventParser().push('event: article\nid: 7\n\n'), []),
};
