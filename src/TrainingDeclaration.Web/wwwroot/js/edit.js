// Saves while typing and keeps the preview up to date. Without it the buttons do the same.

import { pageOf } from './page.js';

const form = document.querySelector('form[data-autosave]');
const status = form.querySelector('[data-save] span');
const revision = form.elements.revision;
const sheets = document.querySelector('[data-sheets]');
let dirtySince = 0;
let timer = 0;
let busy = false;
let leaving = false;
let pause = 0;
let signedOut = false;

const say = (...parts) => { status.replaceChildren(...parts); };

// Signing in happens in another tab, so that nothing on this page is lost.
function sayWhoLeft() {
  const link = document.createElement('a');
  link.href = '/account/login';
  link.target = '_blank';
  link.textContent = '重新登录';
  say('登录已失效，您的内容还在页面上。请', link, '，回到本页后自动保存');
}

const fields = () => {
  const data = new FormData(form);
  data.delete('__once');
  return new URLSearchParams(data);
};

async function refreshPreview() {
  const answer = await fetch(form.dataset.preview, { headers: { 'X-Requested-With': 'fetch' } });
  if (!answer.ok) {
    return;
  }
  const page = await pageOf(answer);
  sheets.replaceChildren(...page.body.childNodes);
}

async function save() {
  if (busy || !dirtySince || leaving || form.dataset.paused) {
    return;
  }
  busy = true;
  const begun = dirtySince;
  if (!pause) {
    say('正在保存…');
  }
  try {
    const answer = await fetch(form.dataset.autosave, { method: 'POST', body: fields(), redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } });
    if (answer.status === 401) {
      if (!signedOut) {
        signedOut = true;
        sayWhoLeft();
      }
      pause = 5000;
      clearTimeout(timer);
      timer = setTimeout(save, pause);
      return;
    }
    signedOut = false;
    if (answer.status === 409) {
      const { by } = await answer.json();
      form.dataset.paused = '1';
      say(`${by ?? '同事'}刚刚也保存了这份表。请按“保存草稿”，逐处选择用哪一份；您的内容没有丢。`);
      return;
    }
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const saved = await answer.json();
    revision.value = saved.revision;
    pause = 0;
    form.querySelectorAll('.side .st').forEach((mark, i) => {
      mark.textContent = saved.marks[i].text;
      mark.className = `st st-${saved.marks[i].tone}`;
    });
    if (dirtySince === begun) {
      dirtySince = 0;
    }
    say(`已保存 ${saved.savedAt}`);
    refreshPreview();
  } catch {
    pause = Math.min(60000, (pause || 2000) * 2);
    say('保存失败，稍后自动重试；您的内容还在页面上');
    timer = setTimeout(save, pause);
  } finally {
    busy = false;
    if (dirtySince && !pause) {
      timer = setTimeout(save, 2000);
    }
  }
}

form.addEventListener('input', (event) => {
  if (!dirtySince && !form.dataset.paused) {
    say('有未保存的修改');
  }
  dirtySince = Date.now() + Math.random();
  clearTimeout(timer);
  timer = setTimeout(save, pause || 2000);
  show(event.target);
});
// Enter in a box saves where one stands; it never presses a button further down.
function saveOnEnter(event) {
  if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229 && event.target.matches('input:not([type=file])')) {
    event.preventDefault();
    save();
  }
}
form.addEventListener('keydown', saveOnEnter);
setInterval(save, 20000);
// Back from signing in, or from another program: what could not be saved is tried at once.
addEventListener('focus', () => { if (pause) { save(); } });
document.addEventListener('visibilitychange', () => { if (pause && !document.hidden) { save(); } });
// A press is let through only while the session lives: otherwise the sign-in page would swallow what was typed.
form.addEventListener('submit', async (event) => {
  if (leaving) {
    return;
  }
  event.preventDefault();
  const answer = await fetch(location.pathname, { method: 'HEAD', redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  delete form.dataset.sent;
  if (answer?.status === 401) {
    signedOut = true;
    dirtySince = dirtySince || Date.now();
    pause = 5000;
    sayWhoLeft();
    status.closest('.save').scrollIntoView({ block: 'nearest' });
    clearTimeout(timer);
    timer = setTimeout(save, pause);
    return;
  }
  leaving = true;
  form.requestSubmit(event.submitter);
});
addEventListener('beforeunload', (event) => {
  if (dirtySince && !leaving) {
    event.preventDefault();
  }
});

// Questions that depend on another field appear as soon as they apply; a reason that was written stays.
function show() {
  for (const box of form.querySelectorAll('[data-ask]')) {
    const control = form.elements[box.dataset.ask];
    const value = control?.value ?? '';
    const applies = box.dataset.limit ? Number(value) > Number(box.dataset.limit) : box.dataset.is && value === box.dataset.is;
    box.hidden = !applies && !box.querySelector('textarea').value;
  }
  for (const box of form.querySelectorAll('[data-show]')) {
    const value = form.elements[box.dataset.show]?.value ?? '';
    box.hidden = value !== box.dataset.is && !box.querySelector('input').value;
  }
}
show();

// The side index marks the group in view.
const links = new Map([...form.querySelectorAll('.side a')].map((link) => [link.hash.slice(1), link]));
const watch = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (entry.isIntersecting) {
      links.forEach((link) => link.removeAttribute('aria-current'));
      links.get(entry.target.id)?.setAttribute('aria-current', 'true');
    }
  }
}, { rootMargin: '-30% 0px -60% 0px' });
links.forEach((_, id) => watch.observe(document.getElementById(id)));

document.getElementById('conflict')?.focus();
