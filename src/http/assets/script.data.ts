/**
 * The comfort script, whole. Pages work without it. It listens for changed stories and offers to load the page anew; it
 * opens the note that a number leads to without moving the page; `/` leads to the search field, `?` opens the help.
 */
export const SCRIPT = `'use strict';
(() => {
  const { live } = document.body.dataset;
  const bar = document.querySelector('.changed');
  if (live && bar && 'EventSource' in window) {
    let waiting = 0;
    const events = new EventSource('/live' + (live === '*' ? '' : '?story=' + encodeURIComponent(live)));
    events.addEventListener('story', () => {
      waiting += 1;
      bar.textContent = (live === '*' ? waiting + (waiting === 1 ? ' story has' : ' stories have') + ' changed. ' : 'This story has changed. ');
      const again = document.createElement('a');
      again.href = location.pathname + location.search;
      again.textContent = 'Load it anew';
      bar.append(again);
      bar.hidden = false;
    });
    addEventListener('pagehide', () => events.close());
  }
  document.addEventListener('keydown', (event) => {
    if (!/^[/?]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const help = document.getElementById('help');
    if (event.key === '?') {
      if (!help) return;
      help.open = !help.open;
      help.querySelector('summary').focus();
      return;
    }
    event.preventDefault();
    const field = document.querySelector('main input[type=search]');
    if (field) field.focus();
    else location.href = '/search';
  });
  document.addEventListener('click', (event) => {
    const number = event.target.closest && event.target.closest('a.n');
    const note = number && document.getElementById(number.hash.slice(1));
    const details = note && note.closest('details');
    if (!details) return;
    event.preventDefault();
    details.open = true;
    details.querySelector('summary').focus({ preventScroll: true });
    details.scrollIntoView({ block: 'nearest' });
  });
})();
`;
