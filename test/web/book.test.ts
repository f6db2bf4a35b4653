/** The book: all of it is there, leads somewhere, lets nothing in from outside, and can be read, searched and walked through in a real browser. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { theoremParts } from '../../cli/commands/theorems/theorem-sections.js';
import { standingTable } from '../../cli/files/standing-table.js';
import { CATALOGUE } from '../../properties/catalogue.js';
import { RELATIONS } from '../../theorems/relations.generated.js';
import { figuresInWords } from '../../web/book/figures-in-words.js';
import { mathSetter } from '../../web/book/math.js';
import { prose } from '../../web/book/prose.js';
import { lacuna } from '../cli/run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-book-'));
const book = join(folder, 'book');
const results = join(folder, 'check.json');
afterAll(() => rmSync(folder, { recursive: true }));

/** The pages by their paths. */
const pages = new Map<string, string>();

beforeAll(async () => {
  writeFileSync(results, (await lacuna('check', 'B1', '--runs', '10', '--seed', '1', '--near-misses', '--json')).out);
  const { status, out, err } = await lacuna('book', '--out', book, '--results', results);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toContain(pathToFileURL(join(book, 'index.html')).href);
  for (const path of readdirSync(book, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.html') && path !== 'explorer/index.html') pages.set(path, readFileSync(join(book, path), 'utf8'));
});

/** The near misses that the check of B1 refuted by a game, by theorem. */
const seenNearMisses = (): Map<string, readonly { name: string; counterexample: { subject: unknown; minimality: string } }[]> =>
  new Map(
    JSON.parse(readFileSync(results, 'utf8')).theorems.map(
      ({ id, nearMisses }: { id: string; nearMisses: { counterexample?: object }[] }) => [
        id,
        nearMisses.filter(({ counterexample }) => counterexample !== undefined),
      ],
    ),
  );

const page = (path: string): string => pages.get(path) ?? '';
const theoremPage = (id: string): string => page(`theorems/${id}.html`);
const count = (text: string, of: RegExp | string): number => text.split(of).length - 1;

describe('what is in the book', () => {
  it('a page for every theorem, with its statement, its proof and its hypotheses', () => {
    for (const { theorem } of CATALOGUE) {
      const text = theoremPage(theorem.id);
      expect(text).toContain('id="statement"');
      for (const name of Object.keys(theorem.hypotheses)) expect(text).toContain(`<code>${name}</code>`);
      for (const { citation } of theorem.sources) expect(text).toContain(citation.split(/[&'"*_`$]/)[0]);
    }
  });

  it('of a statement that fails, never that it is proved', () => {
    const fail = CATALOGUE.filter(({ theorem }) => theorem.expect === 'refuted').map(({ theorem: { id } }) => id);
    expect(fail.filter((id) => theoremPage(id).includes('kernel: refuted</span>'))).not.toEqual([]);
    expect(fail.filter((id) => theoremPage(id).includes('>proved: '))).toEqual([]);
    const standing = CATALOGUE.length - fail.length;
    const counted = Number(/proved by a machine<\/dt><dd>(\d+)</.exec(page('index.html'))?.[1]);
    expect(counted > 0 && counted <= standing).toBe(true);
  });

  it('every formula of statements and proofs, set: as many as there are between dollars', () => {
    const formula = /(?<!\\)(\$\$?)(?:\\[\s\S]|[^$\\])+\1/g;
    for (const { theorem } of CATALOGUE) {
      const text = theoremPage(theorem.id);
      const body = text.slice(text.indexOf('id="statement"'), text.indexOf('id="hypotheses"'));
      const expected = count(theorem.statement.replace(formula, '§'), '§') + count(theorem.proof.replace(formula, '§'), '§');
      expect([theorem.id, count(body, '<math ')]).toEqual([theorem.id, expected]);
    }
    for (const text of pages.values()) expect(text).not.toContain('katex-error');
  });

  it('a figure for every game that shows a hypothesis needed, a witness or a refutation', () => {
    for (const entry of CATALOGUE) {
      const { findings, evidence } = theoremParts(entry);
      const missed = seenNearMisses().get(entry.theorem.id) ?? [];
      const drawn = findings.filter(({ witness }) => witness !== null).length + (evidence === null ? 0 : 1) + missed.length;
      expect([entry.theorem.id, count(theoremPage(entry.theorem.id), '<figure class="game">')]).toEqual([entry.theorem.id, drawn]);
    }
  });

  it('near misses with the game that refutes each, asked anew: another game is not drawn, and what is none is refused', async () => {
    const [[id, missed]] = seenNearMisses();
    expect(missed.length).toBeGreaterThan(2);
    const text = theoremPage(id);
    const section = text.slice(text.indexOf('id="near-misses"'), text.indexOf('id="what-is-proved"'));
    expect([count(section, '<figure class="game">'), count(section, 'It fails in this game')]).toEqual([missed.length, missed.length]);
    expect(count(section, 'Open this game in the explorer')).toBe(missed.length);
    const changed = (change: (subject: { game: { payoffs: unknown; language: unknown } }) => void) => {
      const check = JSON.parse(readFileSync(results, 'utf8'));
      change(check.theorems.find((one: { id: string }) => one.id === id).nearMisses[0].counterexample.subject);
      const path = join(folder, 'changed.json');
      writeFileSync(path, JSON.stringify(check));
      return lacuna('book', '--out', join(folder, 'changed'), '--results', path);
    };
    const seenInFull = await changed(({ game }) => {
      game.language = 'complete';
    });
    expect(seenInFull.status).toBe(0);
    const other = readFileSync(join(folder, 'changed', 'theorems', `${id}.html`), 'utf8');
    expect(count(other, 'It fails in this game')).toBe(missed.length - 1);
    const none = await changed(({ game }) => {
      game.payoffs = '\u001b[2J';
    });
    expect([none.status, none.out, none.err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(none.err).not.toContain('\u001b');
  });

  it('behind every entry of the matrix what decides it, drawn', () => {
    const entries = standingTable()?.entries ?? [];
    expect(entries.length).toBeGreaterThan(300);
    for (const { model, theorem, standing, shown } of entries) {
      expect(page('models.html')).toContain(`href="models/${model}.html#${theorem}" title="${model}: ${standing}"`);
      const own = page(`models/${model}.html`)
        .split('<section class="under"')
        .find((part) => part.includes(`<h2 id="${theorem}">`));
      expect([model, theorem, count(own ?? '', '<figure class="game">')]).toEqual([model, theorem, shown === null ? 0 : 1]);
    }
  });

  it('every relation, on the map and in words', () => {
    const map = page('map.html');
    expect(count(map, '<path class="way')).toBe(new Set(RELATIONS.map(({ from, to }) => `${from} ${to}`)).size);
    for (const { from, to } of RELATIONS) {
      expect(map).toContain(`id="n-${from}"`);
      expect(map).toContain(`id="n-${to}"`);
      expect(theoremPage(to)).toContain(`<a href="${from}.html">`);
    }
  });

  it('says what was tried where it was, and that it was not where it was not', () => {
    expect(theoremPage('undetectable-temptation')).toContain('98,415 of 98,415 subjects');
    expect(theoremPage('prosocial-threshold')).toContain('Not checked for this edition.');
  });
});

describe('what the pages let in', () => {
  it('every link leads to a file of the book, and to a place in it', () => {
    const ids = new Map([...pages].map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]));
    let links = 0;
    for (const [path, text] of pages) {
      for (const [, target] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        const [file, anchor] = target.split('#');
        const to = file === '' ? path : normalize(join(dirname(path), file));
        links += 1;
        if (!existsSync(join(book, to))) expect.fail(`${path}: ${target} leads nowhere`);
        if (anchor !== undefined && to !== 'explorer/index.html' && !ids.get(to)?.has(anchor))
          expect.fail(`${path}: there is no #${anchor} in ${to}`);
      }
    }
    expect(links).toBeGreaterThan(5000);
    for (const [path, text] of pages) expect([path, count(text, / id="/g)]).toEqual([path, ids.get(path)?.size]);
  });

  it('no page has a style or a handler in a tag, a script of its own, or an address elsewhere', () => {
    for (const text of pages.values()) {
      expect(text).toContain('content="default-src &#39;none&#39;; script-src &#39;self&#39;;');
      expect(text).not.toContain('unsafe-');
      expect(text).not.toMatch(/<[^<>]* (style|on\w+)=/);
      expect(text).not.toMatch(/<script(?![^>]* src=)|(href|src)="(\w+:|\/)/);
    }
  });

  it('HTML in prose is text', () => {
    const { markup } = prose('a <img src=x onerror=alert(1)> `<b>` [x](javascript:alert(1)) $a<b$', {
      math: mathSetter(),
      linked: () => null,
    });
    expect(markup).not.toMatch(/<img|<b>|<a /);
    expect(markup).toContain('&lt;img');
  });

  it('marks of single letters are raised and lowered, names stay', () => {
    expect(figuresInWords('λ*_L ≤ λ*(E) in agent_1, (1 − 1/K)^m or x^(m + 1)').markup).toBe(
      'λ<sup>*</sup><sub>L</sub> ≤ λ<sup>*</sup>(E) in agent_1, (1 − 1/K)<sup>m</sup> or x<sup>m + 1</sup>',
    );
  });

  it('a formula that cannot be set is an error, not a page', () => {
    expect(() => mathSetter().set('\\unknown{x}', false)).toThrow(/unknown/);
  });
});

describe('where it is written', () => {
  it('other files are left alone', async () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'thesis.txt'), 'mine');
    const refused = await lacuna('book', '--out', other, '--results', results);
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(refused.err).toMatch(/^lacuna: .*other.*expected .*found other files\n$/);
    expect(readdirSync(other)).toEqual(['thesis.txt']);
  });

  it('is refused in one line where it cannot be', async () => {
    for (const out of ['', results, join(results, 'book')]) {
      const { status, out: text, err } = await lacuna('book', '--out', out, '--results', results);
      expect({ out, status, text, lines: count(err, '\n') }).toEqual({ out, status: 2, text: '', lines: 1 });
    }
    expect(await lacuna('book', '--out', join(folder, 'new'), '--results', join(book, 'index.html'))).toMatchObject({ status: 2, out: '' });
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

describe.skipIf(!existsSync(CHROMIUM))('in Chromium', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS, timeout: 120_000 });
  });
  afterAll(async () => browser?.close());

  /** Runs something on a page from the folder, and sees to it that nothing goes wrong there and nothing is asked of a network. */
  async function on<T>(path: string, options: Parameters<Browser['newPage']>[0], run: (page: Page) => Promise<T>): Promise<T> {
    if (browser === undefined) throw new Error('no browser');
    const opened = await browser.newPage({ reducedMotion: 'reduce', ...options });
    opened.setDefaultTimeout(120_000);
    const wrong: string[] = [];
    opened.on('console', (message) => wrong.push(message.text()));
    opened.on('pageerror', (error) => wrong.push(error.message));
    opened.on('request', (request) => /^(file|data|blob):/.test(request.url()) || wrong.push(request.url()));
    opened.on('requestfailed', (request) => wrong.push(`${request.url()} ${request.failure()?.errorText}`));
    try {
      await opened.goto(`${pathToFileURL(book).href}/${path}`);
      const result = await run(opened);
      expect(wrong).toEqual([]);
      return result;
    } finally {
      await opened.close();
    }
  }

  const AXE = `(options) => axe.run(document, { resultTypes: ['violations'], preload: false, ...options }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ': ' + nodes[0].html))`;

  it.each([
    'index.html',
    'map.html',
    'models.html',
    'notation.html',
    'theorems/greedy-clauses-lose-geometrically.html',
    'theorems/heard-announcements-add-nothing.html',
  ])('%s: nothing serious stands in anyone’s way, light or dark, and it is as wide as the window from a phone to a wall', async (path) => {
    await on(path, { colorScheme: 'light', viewport: { width: 1280, height: 900 } }, async (opened) => {
      await opened.evaluate(axe.source);
      expect(await opened.evaluate<string[]>(`(${AXE})({})`)).toEqual([]);
      await opened.emulateMedia({ colorScheme: 'dark' });
      expect(await opened.evaluate<string[]>(`(${AXE})({ runOnly: ['color-contrast'] })`)).toEqual([]);
      for (const width of [360, 768, 3840]) {
        await opened.setViewportSize({ width, height: 900 });
        expect([width, await opened.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([width, width]);
      }
    });
  });

  it('the fonts of the formulas are there', async () => {
    await on('theorems/undetectable-temptation.html', {}, async (opened) => {
      const loaded = await opened.evaluate<string[]>(
        "document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family))",
      );
      expect(loaded).toContain('KaTeX_Math');
    });
  });

  it('the search finds C2 first, by the keyboard alone', async () => {
    await on('theorems/first-best-bound.html', {}, async (opened) => {
      await opened.keyboard.press('/');
      await opened.keyboard.type('C2');
      await opened.waitForSelector('#results a');
      expect(await opened.locator('#results a b').first().textContent()).toBe('C2');
      expect(await opened.locator('#found').textContent()).toMatch(/pages found$/);
      await opened.keyboard.press('Escape');
      expect(await opened.locator('#results').isVisible()).toBe(false);
      await opened.keyboard.press('Control+A');
      await opened.keyboard.type('c2');
      await opened.keyboard.press('ArrowDown');
      await opened.keyboard.press('Enter');
      await opened.waitForURL('**/theorems/prosociality-closes-every-gap.html');
    });
    await on('index.html', {}, async (opened) => {
      await opened.fill('#query', 'holmstrom unseen');
      expect(await opened.locator('#results a').allTextContents()).toContain(
        'B1An undetectable temptation leaves a gap that no mechanism closes',
      );
      await opened.fill('#query', 'zzzz');
      expect(await opened.locator('#results').textContent()).toBe('Nothing found.');
    });
  });

  it('the map is walked through by the keyboard, and what has the focus is seen', async () => {
    await on('map.html', { viewport: { width: 900, height: 700 } }, async (opened) => {
      const wide = await opened.evaluate<string[]>(
        "[...document.querySelectorAll('.box text')].filter((text) => text.getBBox().width > text.parentElement.querySelector('rect').getBBox().width - 16).map((text) => text.textContent)",
      );
      expect(wide).toEqual([]);
      await opened.locator('.map').focus();
      const seen = new Set<string>();
      for (let step = 0; step < 12; step++) {
        await opened.keyboard.press('Tab');
        const id = await opened.evaluate<string>('document.activeElement.id');
        const box = await opened.locator(`[id="${id}"] rect`).boundingBox();
        const inside = box !== null && box.x >= 0 && box.x + box.width <= 900 && box.y >= 50 && box.y + box.height <= 700;
        expect([id, inside]).toEqual([expect.stringMatching(/^n-/), true]);
        seen.add(id);
      }
      expect(seen.size).toBe(12);
      const id = await opened.evaluate<string>('document.activeElement.id.slice(2)');
      await opened.keyboard.press('Enter');
      await opened.waitForURL(`**/theorems/${id}.html`);
    });
  });

  it('a game of a page is loaded into the explorer, with its cells, its class and its title', async () => {
    await on('theorems/undetectable-temptation.html', {}, async (opened) => {
      const figure = opened.locator('.hypothesis figure.game').last();
      const drawn = await figure.locator('td.outcome .values').allTextContents();
      await figure.getByRole('link', { name: 'Open this game in the explorer' }).click();
      await opened.waitForURL('**/explorer/index.html#game=*');
      await opened.getByText('B1 without unseen').first().waitFor();
      expect(drawn.length).toBe(4);
      expect(await opened.locator('td.outcome .values').allTextContents()).toEqual(drawn);
    });
  });

  it('on paper there is the text, and not the way around the book', async () => {
    await on('theorems/undetectable-temptation.html', { colorScheme: 'dark' }, async (opened) => {
      await opened.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await opened.locator('header.top').isVisible()).toBe(false);
      expect(await opened.locator('aside').isVisible()).toBe(false);
      expect(await opened.locator('.hypothesis figure.game:visible').count()).toBe(2);
      expect(await opened.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    });
  });
});
