// What somebody looked at last, kept in their own browser and told to nobody.
const NAME = 'finder.seen';
const MOST = 8;
const KIND = /^[a-z]{1,20}$/;
const section = document.querySelector('[data-seen]');
const list = section.querySelector('ul');
const here = section.dataset.address
  ? { kind: section.dataset.kind, address: section.dataset.address, title: section.dataset.title }
  : null;

/** What another page left there, as far as it is what we would have left. */
function kept() {
  try {
    const seen = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return seen
      .filter(
        ({ kind, address, title }) =>
          KIND.test(kind) && typeof address === 'string' && typeof title === 'string',
      )
      .slice(0, MOST);
  } catch {
    return [];
  }
}

function keep(seen) {
  try {
    if (seen.length > 0) localStorage.setItem(NAME, JSON.stringify(seen));
    else localStorage.removeItem(NAME);
  } catch {
    // A browser that keeps nothing for us: then there is nothing to show either.
  }
}

const others = kept().filter(({ address }) => address !== here?.address);
list.replaceChildren(
  ...others.map(({ kind, address, title }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${section.dataset.seen}/${kind}/${encodeURIComponent(address)}`;
    link.textContent = title;
    link.lang = 'zh-CN';
    item.append(link);
    return item;
  }),
);
section.hidden = others.length === 0;
if (here) keep([here, ...others].slice(0, MOST));

section.querySelector('button').addEventListener('click', () => {
  keep([]);
  list.replaceChildren();
  section.querySelector('[role=status]').textContent = section.dataset.cleared;
});
