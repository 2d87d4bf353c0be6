// Our own pages, read as documents: the one place where text becomes markup.
const policy = window.trustedTypes?.createPolicy('own-pages', { createHTML: (html) => html });

/** The document that our server answered. */
export async function pageOf(answer) {
  const html = await answer.text();
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
}
