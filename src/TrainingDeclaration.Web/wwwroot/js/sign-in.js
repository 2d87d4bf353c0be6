// The sign-in page works without this: the accounts are links that fill in the form on the next page.
const account = document.querySelector('input[autocomplete="username"]');
const password = document.querySelector('input[autocomplete="current-password"]');

for (const link of document.querySelectorAll('[data-account]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    account.value = link.dataset.account;
    password.focus();
  });
}
