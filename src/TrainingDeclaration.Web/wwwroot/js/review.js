// Opening the page begins the review, as the button does without script.
const begin = document.querySelector('form[data-begin]');
if (begin) {
  const data = new FormData(begin);
  data.set('act', 'BeginReview');
  fetch(begin.getAttribute('action') || location.href, { method: 'POST', body: new URLSearchParams(data), redirect: 'manual' })
    .then(() => { begin.parentElement.replaceChildren('已开始审核。'); })
    .catch(() => {});
}

// One decision is open at a time; the column may be redrawn, so the listener is on the document.
document.addEventListener('toggle', (event) => {
  if (event.target.matches('details.decision') && event.target.open) {
    document.querySelectorAll('details.decision[open]').forEach((other) => { other.open = other === event.target; });
  }
}, true);

// In a long queue, scroll to the open form; only the list scrolls, never the page.
const here = document.querySelector('.queue a[aria-current]');
const list = here?.closest('.queue');
if (list) {
  list.scrollTop += here.getBoundingClientRect().top - list.getBoundingClientRect().top - 8;
}
