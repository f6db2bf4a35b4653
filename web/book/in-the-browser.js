// The search of the book. Words of the query that begin words of a page find it; a part such as C2 finds its theorems first. `/` goes to the
// field, the arrow keys go through what was found. The index is in search-index.js, so that all of it works from a folder too.
(() => {
  const MOST = 12;
  const form = document.querySelector('form.search');
  const input = document.getElementById('query');
  const results = document.getElementById('results');
  const status = document.getElementById('found');
  const pages = window.LACUNA_BOOK;
  if (form === null || input === null || results === null || status === null || pages === undefined) return;
  form.hidden = false;
  const root = document.documentElement.dataset.root ?? '';

  const plain = (text) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const index = pages.map(([part, title, address, words]) => ({
    part,
    title,
    address,
    own: ` ${plain(part)} `,
    titled: ` ${plain(title)} `,
    words: ` ${plain(words)} `,
  }));

  /** How well a page fits: the part as a whole, then words of the title, then of the text; 0 where a word is nowhere. */
  function scoreOf({ own, titled, words }, terms) {
    let score = 0;
    for (const term of terms) {
      if (own === ` ${term} `) score += 100;
      else if (own.includes(` ${term}`)) score += 12;
      else if (titled.includes(` ${term} `)) score += 10;
      else if (titled.includes(` ${term}`)) score += 6;
      else if (words.includes(` ${term}`)) score += 2;
      else return 0;
    }
    return score;
  }

  function find(query) {
    const terms = plain(query)
      .split(' ')
      .filter((term) => term !== '');
    if (terms.length === 0) return null;
    return index
      .map((page, at) => ({ page, at, score: scoreOf(page, terms) }))
      .filter(({ score }) => score > 0)
      .sort((x, y) => y.score - x.score || x.at - y.at);
  }

  function show() {
    const found = find(input.value);
    results.replaceChildren();
    results.hidden = found === null;
    if (found === null) {
      status.textContent = '';
      return;
    }
    for (const { page } of found.slice(0, MOST)) {
      const link = document.createElement('a');
      link.href = root + page.address;
      const part = document.createElement('b');
      part.textContent = page.part.replace(/^D: .*/, 'D');
      const title = document.createElement('span');
      title.textContent = page.title;
      link.append(part, title);
      results.append(link);
    }
    const left = found.length - Math.min(found.length, MOST);
    if (found.length === 0 || left > 0) {
      const line = document.createElement('p');
      line.textContent = left > 0 ? `and ${left} more` : 'Nothing found.';
      results.append(line);
    }
    status.textContent = found.length === 1 ? '1 page found' : `${found.length} pages found`;
  }

  const links = () => [...results.querySelectorAll('a')];
  function close() {
    results.hidden = true;
    status.textContent = '';
  }

  input.addEventListener('input', show);
  input.addEventListener('focus', () => {
    if (input.value !== '') show();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  form.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      close();
      input.focus();
      results.hidden = true;
    } else if (event.key === 'ArrowDown' && all.length > 0) {
      event.preventDefault();
      all[Math.min(at + 1, all.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      if (at === 0) input.focus();
      else all[at - 1].focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (!form.contains(event.target)) close();
  });
  document.addEventListener('keydown', (event) => {
    const typing = document.activeElement instanceof HTMLInputElement;
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
})();

// On the map a box that has the focus is brought into sight whole: browsers leave one where it is that shows in part.
document.querySelector('.map')?.addEventListener('focusin', ({ target }) => {
  if (target instanceof SVGElement) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
