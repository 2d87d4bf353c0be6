// Rows are dragged by a handle, with mouse, pen or finger. The number boxes remain what is posted: a drag only fills them in,
// and keyboard users have them and the buttons.
const table = document.querySelector('table.bundle');
const said = document.getElementById('moved');
const box = (row) => row.querySelector('.rk');
const isIn = (row) => row.querySelector('.cb')?.checked && row.querySelector('.mv');

function renumber(moved) {
  let rank = 0;
  for (const row of table.tBodies[0].rows) {
    if (isIn(row)) {
      box(row).value = ++rank;
      if (row === moved) {
        said.textContent = `${row.querySelector('th a').textContent}：现在第 ${rank} 位，保存排序后生效。`;
      }
    }
  }
}

// The listener is on the page, not the handle: a row that is moved loses the pointer.
function drag(row, pointer) {
  const from = row.nextElementSibling;
  row.classList.add('drag');
  const over = new AbortController();
  const move = (event) => {
    if (event.pointerId !== pointer) {
      return;
    }
    if (event.clientY < 60 || event.clientY > innerHeight - 60) {
      scrollBy(0, event.clientY < 60 ? -16 : 16);
    }
    for (const other of table.tBodies[0].rows) {
      const { top, height } = other.getBoundingClientRect();
      if (other !== row && isIn(other) && event.clientY >= top && event.clientY < top + height) {
        other[event.clientY < top + height / 2 ? 'before' : 'after'](row);
        break;
      }
    }
  };
  const end = (event) => {
    if (event.pointerId !== pointer) {
      return;
    }
    over.abort();
    row.classList.remove('drag');
    if (event.type === 'pointercancel') {
      row.parentNode.insertBefore(row, from);
    } else if (row.nextElementSibling !== from) {
      renumber(row);
    }
  };
  for (const [name, hear] of [['pointermove', move], ['pointerup', end], ['pointercancel', end]]) {
    addEventListener(name, hear, { signal: over.signal });
  }
}

for (const row of table?.tBodies[0].rows ?? []) {
  if (row.querySelector('.mv')) {
    const handle = document.createElement('span');
    handle.className = 'grip';
    handle.title = '拖动调整顺序';
    handle.setAttribute('aria-hidden', 'true');
    handle.addEventListener('pointerdown', (event) => {
      if (event.isPrimary && event.button === 0) {
        event.preventDefault();
        drag(row, event.pointerId);
      }
    });
    box(row).before(handle);
  }
}
