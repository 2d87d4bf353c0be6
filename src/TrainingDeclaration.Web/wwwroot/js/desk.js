// Code, Enter, Enter: after a match the register button has the focus, otherwise the box for the next code. What
// is typed or scanned while the button has it goes into the box, so that the next paper never confirms the previous one.
const box = document.getElementById('code');
const register = document.querySelector('.verify-desk .btn-1');
box.focus();
box.select();
if (register && !document.querySelector('.errs')) {
  register.focus();
  register.addEventListener('keydown', (event) => {
    if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      box.focus();
      box.select();
    }
  });
}
