// Titles for what is being typed, under the search box, which needs no script otherwise. Keys as the combobox of the
// ARIA Authoring Practices has them: arrows choose, Enter opens, Escape closes.
const LATE = 120;
const form = document.querySelector('form[data-suggest]');
const box = form.querySelector('[name=q]');
const list = document.createElement('ul');
const said = document.createElement('p');
let shown = [];
let chosen = -1;
let asking = new AbortController();
let waiting = 0;

list.id = 'suggestions';
list.hidden = true;
list.setAttribute('role', 'listbox');
list.setAttribute('aria-label', form.dataset.label);
said.className = 'vh';
said.setAttribute('role', 'status');
form.append(list, said);
for (const [name, value] of [
  ['role', 'combobox'],
  ['aria-autocomplete', 'list'],
  ['aria-expanded', 'false'],
  ['aria-controls', list.id],
])
  box.setAttribute(name, value);

box.addEventListener('input', (event) => {
  if (!event.isComposing) soon();
});
box.addEventListener('compositionend', soon);
box.addEventListener('blur', close);
box.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const moves = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (moves && shown.length > 0) {
    event.preventDefault();
    if (list.hidden) open();
    // One place more than there are titles: what was typed.
    const places = shown.length + 1;
    choose(((chosen + 1 + moves + places) % places) - 1);
  } else if (event.key === 'Enter' && chosen !== -1) {
    event.preventDefault();
    go(shown[chosen]);
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    close();
  }
});
// The box keeps the focus, and the list stays until the press is over.
list.addEventListener('pointerdown', (event) => event.preventDefault());
list.addEventListener('click', (event) => {
  const option = event.target.closest('[role=option]');
  if (option) go(shown[[...list.children].indexOf(option)]);
});

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => void ask(), LATE);
}

async function ask() {
  asking.abort();
  asking = new AbortController();
  const typed = box.value.trim();
  if (typed === '') return show([]);
  try {
    const address = `${form.dataset.suggest}?q=${encodeURIComponent(typed)}`;
    const response = await fetch(address, { signal: asking.signal });
    show(response.ok ? (await response.json()).items : []);
  } catch {
    // Out of reach, or something else was typed meanwhile: the box works without.
  }
}

function show(items) {
  shown = items;
  list.replaceChildren(...items.map((item, at) => optionOf(item, at)));
  if (items.length === 0 || document.activeElement !== box) return close();
  said.textContent = form.dataset.count.replace('{count}', String(items.length));
  open();
}

function optionOf({ title, kind }, at) {
  const option = document.createElement('li');
  const name = document.createElement('span');
  const directory = document.createElement('small');
  option.id = `suggestion-${at}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  name.lang = 'zh-CN';
  name.textContent = title;
  directory.textContent = form.dataset[kind] ?? '';
  option.append(name, directory);
  return option;
}

function choose(at) {
  list.children[chosen]?.setAttribute('aria-selected', 'false');
  chosen = at;
  const option = list.children[at];
  option?.setAttribute('aria-selected', 'true');
  option?.scrollIntoView({ block: 'nearest' });
  if (option) box.setAttribute('aria-activedescendant', option.id);
  else box.removeAttribute('aria-activedescendant');
}

function open() {
  choose(-1);
  list.hidden = false;
  box.setAttribute('aria-expanded', 'true');
}

function close() {
  choose(-1);
  list.hidden = true;
  said.textContent = '';
  box.setAttribute('aria-expanded', 'false');
}

function go({ kind, address }) {
  location.assign(`${form.dataset.entry}/${kind}/${encodeURIComponent(address)}`);
}
