// Our own pages, parsed as documents: the only place where text becomes markup.
const policy = window.trustedTypes?.createPolicy('own-pages', { createHTML: (html) => html });

/** The document in our server's answer. */
export async function pageOf(answer) {
  const html = await answer.text();
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
}
