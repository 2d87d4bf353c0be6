import { pageOf } from './page.js';

// While work is under way its panel is refreshed every two seconds; the button does the same without script.
const wait = 2000;
async function refresh() {
  const panel = document.querySelector('[data-refresh]');
  if (!panel) {
    return;
  }
  if (!document.hidden && !panel.contains(document.activeElement)) {
    const answer = await fetch(location.href).catch(() => null);
    const fresh = answer && answer.ok && !answer.redirected
      && (await pageOf(answer)).querySelector('.main');
    if (fresh) {
      panel.closest('.main').replaceWith(document.adoptNode(fresh));
    }
  }
  setTimeout(refresh, wait);
}
setTimeout(refresh, wait);
