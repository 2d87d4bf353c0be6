// Opening the page begins the review, as the button does without a script.
const begin = document.querySelector('form[data-begin]');
if (begin) {
  const data = new FormData(begin);
  data.set('act', 'BeginReview');
  fetch(begin.getAttribute('action') || location.href, { method: 'POST', body: new URLSearchParams(data), redirect: 'manual' })
    .then(() => { begin.parentElement.replaceChildren('已开始审核。'); })
    .catch(() => {});
}

// One decision is open at a time.
const decisions = [...document.querySelectorAll('details.decision')];
for (const one of decisions) {
  one.addEventListener('toggle', () => {
    if (one.open) {
      decisions.filter((other) => other !== one).forEach((other) => { other.open = false; });
    }
  });
}
