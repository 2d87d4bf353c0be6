// The clock in the header and every countdown run on the server's time and say when time is up. The server decides in any case.

const clock = document.querySelector('[data-now]');
const ahead = clock ? Date.parse(clock.dataset.now) - Date.now() : 0;

/** The time left until an instant, in the server's own words. */
function left(ms) {
  const minutes = Math.floor(ms / 60000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60)];
  return days >= 1 ? `还有 ${days}天 ${hours % 24}小时`
    : hours >= 1 ? `还有 ${hours}小时 ${minutes % 60}分`
      : `还有 ${Math.max(1, minutes)}分钟`;
}

function tick() {
  const now = Date.now() + ahead;
  const beijing = new Date(now + 8 * 3600 * 1000);
  clock.querySelector('b').textContent = `${beijing.getUTCMonth() + 1}月${beijing.getUTCDate()}日 ${String(beijing.getUTCHours()).padStart(2, '0')}:${String(beijing.getUTCMinutes()).padStart(2, '0')}`;
  for (const box of document.querySelectorAll('[data-left]')) {
    const rest = Date.parse(box.dataset.left) - now;
    if (!Number.isNaN(rest)) {
      box.textContent = rest > 0 ? left(rest) : '已截止';
      box.closest('.chip')?.classList.toggle('chip-hot', rest < 48 * 3600 * 1000);
    }
  }
  for (const box of document.querySelectorAll('[data-over]')) {
    box.hidden = !(Date.parse(box.dataset.over) <= now);
  }
}

if (clock) {
  setInterval(tick, 5000);
  document.addEventListener('visibilitychange', tick);
}
