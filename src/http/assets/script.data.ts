/**
 * The comfort script, whole. Pages work without it. It listens for changed stories and offers to load the page anew; it
 * sends forms marked `data-quick` without leaving the place; `/` leads to the search field.
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
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    event.preventDefault();
    const field = document.querySelector('main input[type=search]');
    if (field) field.focus();
    else location.href = '/search';
  });
})();
`;
