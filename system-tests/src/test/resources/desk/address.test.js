import { addressOf, parseAddress } from '/js/address.js';
import { equal } from './assert.js';

export default {
  'an address without anything is all stories': () => equal(parseAddress(''), { article: null, filter: {} }),
  'an article id may hold slashes, colons, question marks and hashes': () => {
    const address = { article: 'http://agency.example/a?b=c#d/e,2026', filter: { q: 'ä & b', feed: 'dna' } };
    equal(parseAddress(addressOf(address)), address);
  },
  'a lone percent sign is taken as it stands': () => equal(parseAddress('#/article/100%').article, '100%'),
  'what is no filter is left out': () => equal(parseAddress('#/?q=+&colour=red&state=WITHDRAWN').filter, { state: 'WITHDRAWN' }),
};
