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
let running = Promise.resolve();
let pressing = false;

// The line with the save status; its mark says the same as its words: saved, open, busy or failed.
function say(state, ...parts) {
  status.closest('.save').dataset.state = state;
  status.replaceChildren(...parts);
}

// Signing in happens in another tab, so that nothing on this page is lost.
function sayWhoLeft() {
  const link = document.createElement('a');
  link.href = '/account/login';
  link.target = '_blank';
  link.textContent = '重新登录';
  say('failed', '登录已失效，您的内容还在页面上。请', link, '，回到本页后自动保存');
}

const fields = () => {
  const data = new FormData(form);
  data.delete('__once');
  return new URLSearchParams(data);
};

// An error disappears, from its field and from the list at the top, once the server no longer finds it.
function forget(wrong) {
  for (const control of form.querySelectorAll('[aria-invalid="true"]')) {
    if (!wrong.includes(control.id)) {
      control.removeAttribute('aria-invalid');
      document.getElementById(`${control.id}-e`)?.remove();
      document.querySelector(`#errors li[data-of="${control.id}"]`)?.remove();
    }
  }
  const list = document.getElementById('errors');
  if (list && !list.querySelector('li')) {
    list.remove();
  } else if (list) {
    list.querySelector('h2').textContent = `有 ${list.querySelectorAll('li').length} 处需要修改`;
  }
}

async function refreshPreview() {
  const answer = await fetch(form.dataset.preview, { headers: { 'X-Requested-With': 'fetch' } });
  if (!answer.ok) {
    return;
  }
  const page = await pageOf(answer);
  sheets.replaceChildren(...page.body.childNodes);
}

function save() {
  running = saveNow();
  return running;
}

async function saveNow() {
  if (busy || !dirtySince || leaving || pressing || form.dataset.paused) {
    return;
  }
  busy = true;
  const begun = dirtySince;
  if (!pause) {
    say('busy', '正在保存…');
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
      say('failed', `${by ?? '同事'}刚刚也保存了这份表。请按“保存草稿”，逐处选择用哪一份；您的内容没有丢。`);
      return;
    }
    if (answer.status === 403) {
      const { why } = await answer.json();
      form.dataset.paused = '1';
      say('failed', `${why}您的内容还在页面上，可以复制。`);
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
    forget(saved.wrong);
    if (dirtySince === begun) {
      dirtySince = 0;
    }
    say(dirtySince ? 'open' : 'saved', dirtySince ? '有未保存的修改' : `已保存 ${saved.savedAt}`);
    refreshPreview();
  } catch {
    pause = Math.min(60000, (pause || 2000) * 2);
    say('failed', '保存失败，稍后自动重试；您的内容还在页面上');
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
    say('open', '有未保存的修改');
  }
  dirtySince = Date.now() + Math.random();
  clearTimeout(timer);
  timer = setTimeout(save, pause || 2000);
  show(event.target);
});
// Enter in a box saves without moving on; it never presses a button further down.
function saveOnEnter(event) {
  if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229 && event.target.matches('input:not([type=file])')) {
    event.preventDefault();
    save();
  }
}
form.addEventListener('keydown', saveOnEnter);
setInterval(save, 20000);
// Back from signing in, or from another program: what could not be saved is tried again at once.
addEventListener('focus', () => { if (pause) { save(); } });
document.addEventListener('visibilitychange', () => { if (pause && !document.hidden) { save(); } });
// A submit waits for the save in progress, whose answer it starts from, and is let through only while the session is alive:
// otherwise the sign-in page would swallow what was typed.
form.addEventListener('submit', async (event) => {
  if (leaving) {
    return;
  }
  event.preventDefault();
  if (pressing) {
    return;
  }
  pressing = true;
  clearTimeout(timer);
  const button = event.submitter;
  form.setAttribute('aria-busy', 'true');
  await Promise.race([running, new Promise((done) => { setTimeout(done, 15000); })]);
  const answer = await fetch(location.pathname, { method: 'HEAD', redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  delete form.dataset.sent;
  form.removeAttribute('aria-busy');
  pressing = false;
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
  form.requestSubmit(button);
});
addEventListener('beforeunload', (event) => {
  if (dirtySince && !leaving) {
    event.preventDefault();
  }
});

// Questions that depend on another field appear as soon as they apply; a reason already written stays.
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

// A country or institution is added or removed in place; without this the page reloads.
form.addEventListener('click', async (event) => {
  const button = event.target.closest('button[name="go"]');
  if (!button || !/^(add|drop)-/.test(button.value) || form.dataset.paused || pressing) {
    return;
  }
  event.preventDefault();
  clearTimeout(timer);
  pressing = true;
  await running;
  const data = fields();
  data.set('go', button.value);
  const group = button.closest('fieldset[id]')?.id;
  const answer = await fetch(location.pathname, { method: 'POST', body: data, headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  pressing = false;
  const page = answer?.ok ? await pageOf(answer) : null;
  const fresh = group && page?.getElementById(group);
  if (!fresh || page.getElementById('conflict')) {
    dirtySince = dirtySince || Date.now();
    leaving = true;
    form.requestSubmit(button); // whatever went wrong, the page itself says so
    return;
  }
  const before = new Set([...form.elements].map((control) => control.id));
  document.getElementById(group).replaceWith(document.importNode(fresh, true));
  for (const name of ['revision', 'base']) {
    form.elements[name].value = page.querySelector(`form#form [name="${name}"]`).value;
  }
  dirtySince = 0;
  say('saved', page.querySelector('[data-save]').textContent.trim());
  links.forEach((_, id) => watch.observe(document.getElementById(id)));
  show();
  ([...form.elements].find((control) => control.id && !before.has(control.id)) ?? document.querySelector(`#${group} button[name="go"]`))?.focus();
  refreshPreview();
});
