// The next code is typed or scanned without touching the mouse; an error keeps the text selected.
const box = document.getElementById('code');
box.focus();
box.select();
