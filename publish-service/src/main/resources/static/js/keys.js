/** The keyboard: one letter, one action, unless the reader is typing or a modifier is down. */

/** What each key does, as the help shows it. */
export const KEYS = [
  ['j', 'next story', 'next'],
  ['k', 'previous story', 'previous'],
  ['Enter', 'open the story', null],
  ['Escape', 'close the story, leave the search', 'escape'],
  ['/', 'search', 'search'],
  ['n', 'show the new ones', 'showNew'],
  ['p', 'pause and go on', 'togglePause'],
  ['?', 'these keys', 'help'],
];

/** @param actions functions by the names above */
export function listenToKeys(actions) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const typing = event.target.closest?.('input, select, textarea');
    if (typing && event.key !== 'Escape') return;
    if (document.querySelector('dialog[open]')) return;
    const action = KEYS.find(([key]) => key === event.key)?.[2];
    if (!action) return;
    event.preventDefault();
    actions[action]();
  });
}
