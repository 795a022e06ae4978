/* Each block here is one fault of the seeded pages. faults.ts lists them. */
const find = (id) => document.getElementById(id);

// D6: the id that the site links to is replaced.
const fifth = find('task-5');
if (fifth) fifth.id = `generated-${fifth.textContent.length}`;

// D13: the mode changes an attribute that no rule of the stylesheet can match.
find('contrast-mode')?.addEventListener('click', ({ currentTarget }) => {
  const on = document.documentElement.dataset.mode !== 'high-contrast';
  document.documentElement.dataset.mode = on ? 'high-contrast' : '';
  currentTarget.setAttribute('aria-pressed', String(on));
});

// The skip link scrolls and leaves the focus behind.
find('skip-tasks')?.addEventListener('click', (event) => {
  event.preventDefault();
  find('tasks').scrollIntoView();
});

// The state that is told never changes.
const toggle = (text) => {
  text.hidden = text.hidden ? false : 'until-found';
};
find('stale')?.addEventListener('click', () => toggle(find('stale-text')));

for (const id of ['dangling', 'clickable']) {
  find(id)?.addEventListener('click', ({ currentTarget }) => {
    const text = find(`${id}-text`);
    toggle(text);
    if (id === 'dangling') currentTarget.setAttribute('aria-expanded', String(!text.hidden));
  });
}

for (const id of ['growing', 'ghost']) {
  find(id)?.addEventListener('click', ({ currentTarget }) => {
    const open = currentTarget.getAttribute('aria-expanded') !== 'true';
    currentTarget.setAttribute('aria-expanded', String(open));
  });
}

// The button acts before the pointer is released.
find('pointer-down')?.addEventListener('pointerdown', () => {
  find('pointer-down-text').textContent = 'All tasks were added to your list.';
});

// The message is not in a live region.
find('silent')?.addEventListener('click', () => {
  find('silent-text').textContent = 'This page was kept.';
});

// One letter moves the focus.
if (find('name')) {
  addEventListener('keydown', ({ key, target }) => {
    if (key === 'q' && !target.matches('input, select, textarea')) find('name').focus();
  });
}

// The list of offices goes to another page as soon as a value is chosen.
find('office')?.addEventListener('change', ({ currentTarget }) => {
  location.href = currentTarget.value;
});

find('nested')?.addEventListener('click', () => {});

// survey.html: the page is left when the field receives focus.
find('leaving')?.addEventListener('focus', () => {
  location.href = 'sent.html';
});

// notice.html: focus goes round within the notice and nothing closes it.
find('notice')?.addEventListener('keydown', (event) => {
  if (event.key !== 'Tab') return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll('a')];
  links[(links.indexOf(document.activeElement) + 1) % links.length].focus();
});
