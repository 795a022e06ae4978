/*
 * The accordion of the clean page and of the seeded pages. Without script every task is readable. With it,
 * a closed task can be found by find-in-page, by its address and in print.
 */
const icon =
  '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m5 9 7 7 7-7"></path></svg>';

for (const heading of document.querySelectorAll('.task h3')) {
  const panel = heading.nextElementSibling;
  const text = panel.id ? panel : panel.firstElementChild;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-controls', text.id);
  const title = document.createElement('span');
  title.append(...heading.childNodes);
  button.append(title);
  button.insertAdjacentHTML('beforeend', icon);
  heading.append(button);

  function show(open) {
    button.setAttribute('aria-expanded', String(open));
    if (open) panel.removeAttribute('hidden');
    else panel.setAttribute('hidden', panel.dataset.hide ?? 'until-found');
  }

  function followAddress() {
    if (location.hash === '' || location.hash !== `#${heading.id}`) return;
    show(true);
    heading.scrollIntoView();
  }

  show(false);
  button.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'));
  panel.addEventListener('beforematch', () => show(true));
  addEventListener('hashchange', followAddress);
  followAddress();
}

const form = document.querySelector('form[data-status]');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  document.getElementById(form.dataset.status).textContent = 'Your question was sent.';
});
