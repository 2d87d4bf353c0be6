// Keyboard shortcuts of the review page. Each only focuses or presses what the page has anyway; the bar says whether they are on.
const bar = document.querySelector('[data-keys="on"]');
const help = document.getElementById('keys-help');
const column = () => document.querySelector('[data-swap="decision"]');
const links = () => [...document.querySelectorAll('.queue a')];
const typing = (one) => one.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');

function step(by) {
  const all = links();
  const at = all.indexOf(document.activeElement);
  const from = at >= 0 ? at : all.findIndex((one) => one.getAttribute('aria-current'));
  const to = all[Math.min(Math.max(from + by, 0), all.length - 1)];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}

// An optional box is skipped, except in a return, whose remark may be in any of them.
function decide(form, passes = '.opt') {
  const box = form?.closest('details');
  if (!form) {
    column()?.querySelector('.decision summary, button')?.focus();
    return;
  }
  box.open = true;
  const button = form.querySelector('button[name=act]');
  if (document.activeElement === button) {
    button.click();
    return;
  }
  const empty = [...form.querySelectorAll('textarea, input:not([type=hidden])')].find((one) => !(passes && one.closest('.f')?.querySelector(passes)) && (one.type === 'checkbox' ? !one.checked : one.value === '') && one.getClientRects().length > 0);
  (empty ?? button).focus();
}

function remark() {
  const field = document.activeElement?.closest('.fld') ?? document.querySelector('.fld .note-at')?.closest('.fld');
  const note = field?.querySelector('.note-at');
  if (note) {
    note.open = true;
    note.querySelector('textarea').focus();
  }
}

const acts = {
  j: () => step(1),
  k: () => step(-1),
  a: () => decide(column()?.querySelector('details.decision form')),
  r: () => decide(column()?.querySelector('#act-Return, #act-ReturnToDepartment'), null),
  c: remark,
  '[': () => document.querySelector('a[data-version=earlier]')?.click(),
  ']': () => document.querySelector('a[data-version=later]')?.click(),
  f: () => document.querySelectorAll('details.fold').forEach((one) => { one.open = !one.open; }),
  '/': () => document.getElementById('qs')?.focus(),
  '?': () => { help.open = !help.open; (help.open ? help.querySelector('summary') : document.querySelector('.queue a[aria-current]'))?.focus(); },
};

if (bar && help) {
  document.addEventListener('keydown', (event) => {
    // An input method is composing: its keys are not ours.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) {
      return;
    }
    if (event.key === 'Escape') {
      const open = document.activeElement?.closest('details.note-at[open]') ?? (help.open ? help : null);
      if (open) {
        open.open = false;
        open.querySelector('summary').focus();
      } else if (typing(document.activeElement)) {
        (document.querySelector('.queue a[aria-current]') ?? document.activeElement).focus();
      }
      return;
    }
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act && !typing(event.target)) {
      event.preventDefault();
      act();
    }
  });
}
