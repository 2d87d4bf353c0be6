// Small aids for every form. All are optional: the server does its own counting, checking and guarding.

// Characters as people count them: code points, a line end as one.
const count = (text) => [...text.replace(/\r\n/g, '\n')].length;

for (const line of document.querySelectorAll('[data-count]')) {
  const control = document.getElementById(line.dataset.count);
  const max = Number(control.dataset.max);
  const show = () => {
    const left = max - count(control.value);
    line.textContent = left >= 0 ? `还可输入 ${left} 字` : `超出 ${-left} 字`;
    line.classList.toggle('over', left < 0);
  };
  control.addEventListener('input', show);
  show();
}

// A password can be made visible; the button exists only where it works.
for (const control of document.querySelectorAll('.pw input[type="password"]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  button.textContent = '显示';
  button.setAttribute('aria-label', '显示密码');
  button.addEventListener('click', () => {
    const hidden = control.type === 'password';
    control.type = hidden ? 'text' : 'password';
    button.textContent = hidden ? '隐藏' : '显示';
    button.setAttribute('aria-label', hidden ? '隐藏密码' : '显示密码');
  });
  control.form?.addEventListener('submit', () => { control.type = 'password'; });
  control.after(button);
}

// A second click while the first is being handled is ignored; the button that was pressed stays in the post.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = '1';
    form.setAttribute('aria-busy', 'true');
    // After a download, or if no answer comes, the form can be sent again.
    setTimeout(() => { delete form.dataset.sent; form.removeAttribute('aria-busy'); }, 8000);
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
  }
});

// Menus close like menus: on Escape and on a click elsewhere.
for (const menu of document.querySelectorAll('details.user')) {
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
}

document.getElementById('errors')?.focus();

// On a narrow screen a table of sentences is shown row by row: each value then carries the name of its column.
for (const table of document.querySelectorAll('table.blk')) {
  const names = [...table.tHead?.rows[0]?.cells ?? []].map((cell) => cell.classList.contains('ops') || cell.classList.contains('c') ? '' : cell.textContent.trim());
  for (const row of table.tBodies[0]?.rows ?? []) {
    [...row.cells].forEach((cell, at) => { if (cell.tagName === 'TD' && names[at] && cell.textContent.trim()) { cell.dataset.of = names[at]; } });
  }
}
