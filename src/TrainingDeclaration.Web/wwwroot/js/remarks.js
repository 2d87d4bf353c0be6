// Remarks are saved and ended without leaving the page; without script the same buttons reload it.

// Trusted Types: one policy, for the page that our own server rendered.
const policy = window.trustedTypes?.createPolicy('preview', { createHTML: (html) => html });
const trusted = (html) => (policy ? policy.createHTML(html) : html);
const own = /^(remark|again|kind|reason)\./;

const controls = (root) => [...root.querySelectorAll('input, select, textarea')]
  .filter((one) => one.id && one.type !== 'hidden' && !own.test(one.name));
const read = (one) => (one.type === 'checkbox' || one.type === 'radio' ? one.checked : one.value);

// What was typed for a decision stays; the remark boxes are taken from the server's answer.
function swap(page) {
  for (const fresh of page.querySelectorAll('[data-swap]')) {
    const old = document.querySelector(`[data-swap="${fresh.dataset.swap}"]`);
    if (!old) {
      continue;
    }
    const typed = new Map(controls(old).map((one) => [one.id, read(one)]));
    const opened = new Set([...old.querySelectorAll('details.decision')].map((one, i) => (one.open ? i : -1)));
    const from = old.querySelector('.scroll')?.scrollTop ?? 0;
    old.replaceWith(fresh);
    for (const one of controls(fresh)) {
      if (typed.has(one.id)) {
        if (one.type === 'checkbox' || one.type === 'radio') {
          one.checked = typed.get(one.id);
        } else {
          one.value = typed.get(one.id);
        }
      }
    }
    fresh.querySelectorAll('details.decision').forEach((one, i) => { one.open = opened.has(i); });
    const scroll = fresh.querySelector('.scroll');
    if (scroll) {
      scroll.scrollTop = from;
    }
  }
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-remark]');
  if (!button || !button.form || button.dataset.plain) {
    return;
  }
  event.preventDefault();
  const field = button.closest('.fld')?.id;
  button.disabled = true;
  const data = new FormData(button.form);
  if (button.name) {
    data.set(button.name, button.value);
  }
  try {
    const answer = await fetch(button.getAttribute('formaction'), { method: 'POST', body: new URLSearchParams(data) });
    const page = new DOMParser().parseFromString(trusted(await answer.text()), 'text/html');
    if (!answer.ok || !page.querySelector('[data-swap="form"]')) {
      throw new Error('not the page');
    }
    swap(page);
    const errors = document.querySelector('#errors');
    const place = errors ?? document.querySelector(`#${CSS.escape(field ?? '')} summary`);
    place?.focus();
  } catch {
    // Signed out, or no connection: the plain form post shows what is wrong and keeps what was typed.
    button.disabled = false;
    button.dataset.plain = '1';
    button.click();
  }
});

// A reason fills the box beside it unless the person has typed something there.
document.addEventListener('change', (event) => {
  const select = event.target.closest('select[data-reason]');
  const box = select && document.getElementById(select.dataset.reason.replace(/[^A-Za-z0-9_-]/g, '_'));
  if (!box) {
    return;
  }
  const texts = [...select.options].map((one) => one.text);
  if (box.value.trim() === '' || texts.includes(box.value)) {
    box.value = select.value ? select.selectedOptions[0].text : '';
  }
});
