/** The little that the tests of the page's modules need. */
export function equal(found, expected) {
  const [f, e] = [JSON.stringify(found), JSON.stringify(expected)];
  if (f !== e) throw new Error(`expected ${e}\n but found ${f}`);
}
