// Says while typing what the server will say: from which instant it is too late.
for (const box of document.querySelectorAll('[data-due]')) {
  const day = document.getElementById(box.dataset.due);
  const said = document.getElementById(box.dataset.said);
  const stored = said.textContent;
  const show = () => {
    const match = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*$/.exec(day.value);
    if (!match) {
      said.textContent = day.value.trim() ? '' : stored;
      return;
    }
    const date = new Date(Date.UTC(+match[1], +match[2] - 1, +match[3] - (box.checked ? 0 : 1)));
    const year = date.getUTCFullYear();
    const thisYear = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear(); // in Beijing
    said.textContent = `即 ${year === thisYear ? '' : `${year}年`}${date.getUTCMonth() + 1}月${date.getUTCDate()}日 24:00（北京时间）截止，服务器在此之前收到为准。`;
  };
  day.addEventListener('input', show);
  box.addEventListener('change', show);
}
