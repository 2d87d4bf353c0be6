// Reports that this person has this form open, and learns who else has; locks nothing.
const form = document.querySelector('form[data-presence]');
const said = document.getElementById('others');
async function beat() {
  const data = new FormData(form);
  data.delete('__once');
  try {
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: new URLSearchParams(data), redirect: 'error' });
    if (answer.ok) {
      const text = await answer.text();
      if (said.textContent !== text) {
        said.textContent = text;
        said.hidden = text === '';
      }
    }
  } catch {
    // No connection: the next heartbeat tries again.
  }
}
if (form && said) {
  beat();
  setInterval(beat, 15000);
}
