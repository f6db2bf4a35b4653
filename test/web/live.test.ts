/**
 * The pages in a real browser: every control by mouse and by keyboard, figures against `analyze --json`, accessibility, colours, widths,
 * printing, and a policy that lets nothing in or out. Skipped where there is no Chromium (`.ci/install-debian` installs it).
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundlePages } from '../../scripts/web.js';
import { analyze } from '../../src/formats/analysis/analysis.js';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { html } from '../../web/draw/markup.js';
import { analysisPage, liveText } from '../../web/report/analysis-page.js';
import type { Bundle } from '../../web/report/document.js';
import { gallery } from '../../web/report/gallery.js';
import { gameLink } from '../../web/report/link.js';
import { reportOf } from '../../web/report/report.js';
import { lacuna } from '../cli/run-lacuna.js';
import { hasChromium, startChromium } from './chromium.js';
import { figuresOf, figuresOn } from './page-figures.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-live-'));
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const exampleText = (name: string) => readFileSync(`examples/${name}.game.json`, 'utf8');
const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

let browser: Browser;
let bundle: Bundle;

function written(name: string, text: string): string {
  const game = readEnvironment(text);
  const analysis = analyze(game.environment, game.language, { seconds: 20 });
  const path = join(folder, `${name}.html`);
  writeFileSync(path, analysisPage(game, reportOf(analysis, 20), bundle, { name }));
  return pathToFileURL(path).href;
}

/** A page with what went wrong in it, and what it asked the network for. */
async function opened(address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, complaints, requests, close: () => context.close() };
}

/** Until everything asked for is answered. */
const settled = (page: Page) =>
  page.waitForFunction(
    () => document.documentElement.dataset.answered !== undefined && document.documentElement.dataset.busy === undefined,
  );

const outcome = (page: Page, w: number, profile: number) => page.locator(`td.outcome[data-w="${w}"][data-profile="${profile}"]`);
const mark = async (page: Page, profile: number, w = 0) =>
  (await outcome(page, w, profile).locator('.cell-mark').textContent())?.replace(/^, cell /, '');
const figure = (page: Page, place: string) => page.locator(`[data-figure="${place}"]`).first().getAttribute('data-exact');
const figuresIn = async (page: Page) =>
  figuresOn((await page.locator('.panel').evaluateAll((all) => all.map((one) => one.innerHTML))).join(''));

async function saved(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, press()]);
  const path = join(folder, `saved-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8') };
}

/** What the command line says of the game that the page saves, under the terms that the page shows. */
async function commandLine(page: Page): Promise<Record<string, string>> {
  await settled(page);
  const { text } = await saved(page, () => page.locator('#save-game').click());
  const path = join(folder, 'saved.json');
  writeFileSync(path, text);
  const command = await page.locator('#command').inputValue();
  const terms = command.split(' ').slice(3);
  const { out } = await lacuna('analyze', path, '--json', ...terms);
  return figuresOf(JSON.parse(out), readEnvironment(text).environment.agents);
}

async function seriousIn(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(axePath, 'utf8'));
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}

describe.skipIf(!hasChromium)('the pages in Chromium', () => {
  beforeAll(async () => {
    await bundlePages(folder);
    const [script, style] = [readFileSync(join(folder, 'page.js'), 'utf8'), readFileSync(join(folder, 'page.css'), 'utf8')];
    bundle = { script, style, scriptHash: hash(script), styleHash: hash(style) };
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a report opens from a file, complains of nothing, asks the network for nothing, and answers anew what the command wrote', async () => {
    const address = written('effort', exampleText('effort'));
    const plain = await opened(address, { javaScriptEnabled: false });
    const before = await figuresIn(plain.page);
    expect(Object.keys(before).length).toBeGreaterThan(20);
    await plain.close();
    const { page, complaints, requests, close } = await opened(address);
    await settled(page);
    expect(await figuresIn(page)).toEqual(before);
    expect(complaints).toEqual([]);
    expect(requests.filter((one) => !/^(file|blob|data):/.test(one))).toEqual([]);
    expect(await page.locator('#status').innerText()).toMatch(/^Exact/);
    await close();
  });

  test('by mouse: cells are painted, dragged over, split, merged and named, and the court sees nothing or everything', async () => {
    const { page, close } = await opened(written('dilemma', exampleText('prisoners-dilemma')));
    await settled(page);
    expect(await figure(page, 'gap')).not.toBe('0');
    await page.locator('#complete').click();
    await settled(page);
    expect(await Promise.all([0, 1, 2, 3].map((profile) => mark(page, profile)))).toEqual(['a', 'b', 'c', 'd']);
    expect(await figure(page, 'gap')).toBe('0');

    await page.getByRole('radio', { name: 'b', exact: true }).check();
    await outcome(page, 0, 0).hover();
    await page.mouse.down();
    await outcome(page, 0, 1).hover();
    await outcome(page, 0, 3).hover();
    await page.mouse.up();
    expect(await Promise.all([0, 1, 2, 3].map((profile) => mark(page, profile)))).toEqual(['b', 'b', 'c', 'b']);

    await page.locator('#split').click();
    expect(new Set(await Promise.all([0, 1, 2, 3].map((profile) => mark(page, profile)))).size).toBe(4);
    await page.locator('#merge').selectOption('c');
    expect(await mark(page, 0)).toBe('c');
    await page.locator('#name').fill('signed');
    await page.locator('#name').press('Enter');
    expect([await mark(page, 0), await mark(page, 2)]).toEqual(['signed', 'signed']);
    await page.getByRole('radio', { name: 'a new cell' }).check();
    await outcome(page, 0, 2).click();
    expect(await mark(page, 2)).not.toBe('signed');
    expect(await figuresIn(page).then(() => commandLine(page))).toEqual(await figuresIn(page));

    await page.locator('#empty').click();
    await settled(page);
    expect(new Set(await Promise.all([0, 1, 2, 3].map((profile) => mark(page, profile)))).size).toBe(1);
    for (let k = 0; k < 3; k++) await page.locator('#undo').click();
    expect([await mark(page, 0), await mark(page, 2)]).toEqual(['c', 'c']);
    await page.locator('#redo').click();
    expect(await mark(page, 0)).toBe('signed');
    await close();
  });

  test('by mouse: payoffs, class, liability and λ change the figures to those of the command line', async () => {
    const { page, close } = await opened(written('service', exampleText('service-contract')));
    await settled(page);
    await page.getByRole('radio', { name: 'edits payoffs' }).check();
    await outcome(page, 0, 0).click();
    await page.locator('.cell-editor input').first().fill('7/3');
    await page.locator('.cell-editor input').last().fill('-0.5');
    await page.locator('.cell-editor input').last().press('Enter');
    expect(
      await outcome(page, 0, 0)
        .locator('.number')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-exact'))),
    ).toEqual(['7/3', '-1/2']);
    expect(await figuresIn(page).then(() => commandLine(page))).toEqual(await figuresIn(page));
    await page.locator('#class').selectOption('balanced');
    await page.locator('#liability').fill('3/2');
    await page.locator('#liability').press('Enter');
    await page.locator('#weight-slider').fill('60');
    await settled(page);
    expect(await page.locator('#command').inputValue()).toMatch(/--class balanced --liability 3\/2 --weight \S+$/);
    expect(await figure(page, 'atWeight.weight')).toBe(await page.locator('#weight').inputValue());
    expect(await commandLine(page)).toEqual(await figuresIn(page));
    await page.locator('#no-weight').click();
    await settled(page);
    expect(await page.locator('[data-figure="atWeight.weight"]').count()).toBe(0);

    await outcome(page, 0, 0).click();
    await page.locator('.cell-editor input').first().fill('seven');
    await page.locator('.cell-editor input').first().press('Enter');
    expect(await page.locator('#error').innerText()).toMatch(/the payoff: expected a number/);
    await page.locator('.cell-editor input').first().press('Escape');
    expect(await outcome(page, 0, 0).locator('.number').first().getAttribute('data-exact')).toBe('7/3');
    await close();
  });

  test('by keyboard: everything is reached by tab and done without a mouse', async () => {
    const { page, close } = await opened(written('hunt', exampleText('stag-hunt')));
    await settled(page);
    const reached = new Set<string>();
    for (let k = 0; k < 60; k++) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(
          () =>
            document.activeElement?.id ||
            document.activeElement?.getAttribute('name') ||
            document.activeElement?.className.split(' ')[0] ||
            document.activeElement?.textContent ||
            '',
        ),
      );
    }
    for (const control of [
      'numbers',
      'theme',
      'outcome',
      'mode',
      'brush',
      'split',
      'merge',
      'name',
      'empty',
      'complete',
      'class',
      'liability',
      'weight-slider',
      'weight',
      'no-weight',
      'save-game',
      'save-latex',
      'copy-link',
      'command',
    ])
      expect(reached, control).toContain(control);

    await page.locator('#complete').focus();
    await page.keyboard.press('Enter');
    await page.locator('input[name="brush"]:checked').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('input[name="brush"]:checked').inputValue()).toBe('b');
    await page.locator('td.outcome[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    expect(await mark(page, 3)).toBe('b');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    expect(await mark(page, 2)).toBe('b');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+z');
    expect(await mark(page, 2)).toBe('c');
    await page.keyboard.press('Control+y');
    expect(await mark(page, 2)).toBe('b');

    await page.locator('input[name="mode"]:checked').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('td.outcome[tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('9/2');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('outcome');
    await page.locator('#weight-slider').focus();
    for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight');
    await settled(page);
    expect(await figure(page, 'atWeight.weight')).toBe(await page.locator('#weight').inputValue());
    await page.locator('#class').focus();
    await page.keyboard.press('ArrowDown');
    await settled(page);
    expect(await commandLine(page)).toEqual(await figuresIn(page));
    expect(await page.locator('#command').inputValue()).toContain('--class balanced');
    await close();
  });

  test('a court of the frontier is taken by its button, and needs the weight that it was listed with', async () => {
    const { page, close } = await opened(written('service-frontier', exampleText('service-contract')));
    await settled(page);
    const court = (cells: string) => page.locator('#panel-courts tr', { has: page.locator(`td:first-child:text-is("${cells}")`) }).first();
    expect(await court('1').locator('.number').getAttribute('data-exact')).toBe(await figure(page, 'prosociality.withoutContract'));
    for (const [cells, weight] of [
      ['2', '1/4'],
      ['4', '0'],
    ]) {
      expect(await court(cells).locator('.number').getAttribute('data-exact')).toBe(weight);
      await court(cells).getByRole('button').focus();
      await page.keyboard.press('Enter');
      await settled(page);
      expect(await figure(page, 'prosociality.withContract')).toBe(weight);
      expect(await page.locator('#panel-frontier desc').textContent()).toContain(`This court has ${cells} and does from λ = ${weight} on`);
    }
    expect(await commandLine(page)).toEqual(await figuresIn(page));
    await close();
  });

  test('the address keeps the game: a reload leads back to it, and a hostile one is refused in a line', async () => {
    const address = written('chicken', exampleText('chicken'));
    const { page, complaints, close } = await opened(address);
    await settled(page);
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('#complete').click();
    await page.locator('#class').selectOption('unrestricted');
    await page.locator('#weight').fill('1/7');
    await page.locator('#weight').press('Enter');
    await settled(page);
    const figures = await figuresIn(page);
    await page.reload();
    await settled(page);
    expect(await figuresIn(page)).toEqual(figures);
    expect(await page.locator('#class').inputValue()).toBe('unrestricted');
    await page.goto(`${address}#game=${'x'.repeat(99)}`);
    await page.waitForFunction(() => document.getElementById('error')?.textContent !== '');
    expect(await page.locator('#error').innerText()).toContain('the address: ');
    expect(complaints).toEqual([]);
    await close();
  });

  test('drawings, tables and the game are saved as files that stand alone', async () => {
    const { page, close } = await opened(written('hold-up', exampleText('hold-up')), { colorScheme: 'dark' });
    await settled(page);
    const names: string[] = [];
    for (const panel of ['bars', 'welfare', 'phases', 'detection', 'frontier']) {
      const { name, text } = await saved(page, () => page.locator(`[data-save="${panel}"]`).click());
      names.push(name);
      expect(text).toMatch(/<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(text).toMatch(/<title[^>]*>[^<]+<\/title><desc[^>]*>[^<]+<\/desc>/);
      expect(text).not.toMatch(/\bstyle=|<script|href=/);
      const parsed = await page.evaluate(
        (source) => new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('parsererror') === null,
        text,
      );
      expect(parsed).toBe(true);
    }
    expect(new Set(names).size).toBe(5);
    const { text } = await saved(page, () => page.locator('#save-latex').click());
    expect(text.match(/\\begin\{tabular\}/g)?.length).toBe(text.match(/\\end\{tabular\}/g)?.length);
    await close();
  });

  test('numbers are shown as fractions, decimals or both, and colours as wished', async () => {
    const { page, close } = await opened(written('effort', exampleText('effort')));
    await settled(page);
    const gap = page.locator('[data-figure="gap"]').first();
    /** What is to be seen of the drawing's texts that have a fraction in them. */
    const drawn = () =>
      page.locator('svg[data-name="gap"] .fraction').evaluateAll((texts) =>
        texts.map((text) =>
          [...text.children]
            .filter((part) => getComputedStyle(part).display !== 'none')
            .map((part) => part.textContent)
            .join(' '),
        ),
      );
    expect(await gap.innerText()).toMatch(/1\/6\s*≈\s*0\.166667/);
    expect(await drawn()).toContain('1/6');
    await page.locator('#numbers').selectOption('exact');
    expect(await gap.innerText()).toBe('1/6');
    expect(await drawn()).toContain('1/6');
    await page.locator('#numbers').selectOption('decimal');
    expect(await gap.innerText()).toBe('0.166667');
    expect(await drawn()).toContain('0.167');
    expect((await drawn()).filter((text) => text.includes('/'))).toEqual([]);
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.locator('#theme').selectOption('dark');
    const dark = await paper();
    await page.locator('#theme').selectOption('light');
    expect(await paper()).not.toBe(dark);
    await close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing serious, %s, in either mode of the table', async (colorScheme) => {
    const { page, close } = await opened(written('service', exampleText('service-contract')), { colorScheme });
    await settled(page);
    expect(await seriousIn(page)).toEqual([]);
    await page.getByRole('radio', { name: 'edits payoffs' }).check();
    await outcome(page, 0, 0).click();
    await page.locator('#weight').fill('1/3');
    await page.locator('#weight').press('Enter');
    await settled(page);
    expect(await seriousIn(page)).toEqual([]);
    await close();
  });

  test('nothing runs over the side from 360 pixels to 4K, and paper has figures without controls', async () => {
    const address = written('effort', exampleText('effort'));
    const { page, close } = await opened(address, { colorScheme: 'dark' });
    for (const [width, height] of [
      [360, 740],
      [768, 1024],
      [1280, 800],
      [3840, 2160],
    ]) {
      await page.setViewportSize({ width, height });
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${width}`).toBeLessThanOrEqual(0);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.live:visible').count()).toBe(0);
    expect(await page.locator('td.outcome:visible').count()).toBe(16);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await close();
  });

  test('names that are markup are text, and nothing that is not in the page runs or is reached', async () => {
    const name = '</script><img src=x onerror="window.hurt=1">';
    const game = {
      lacuna: 'environment@1',
      title: name,
      agents: [name, '"><svg onload=hurt()>'],
      actions: { [name]: [name, '<b>'], '"><svg onload=hurt()>': ["'", '&amp;'] },
      payoffs: {
        [name]: [
          [
            ['1', '2'],
            ['3', '4'],
          ],
          [
            ['0', '0'],
            ['5', '1'],
          ],
        ],
      },
      language: {
        cells: {
          [name]: [
            [name, '<i>'],
            ['<i>', '\u202etxt'],
          ],
        },
      },
    };
    const { page, complaints, requests, close } = await opened(written('hostile', JSON.stringify(game)));
    await settled(page);
    expect(await page.locator('h1').innerText()).toBe(name);
    expect(await page.evaluate(() => [document.images.length, document.querySelectorAll('b, i').length, 'hurt' in window])).toEqual([
      0,
      0,
      false,
    ]);
    await page.locator('#complete').click();
    await page.locator('#name').fill(name.slice(0, 24));
    await page.locator('#name').press('Enter');
    await settled(page);
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(complaints).toEqual([]);
    const refused = await page.evaluate(async () => {
      const fetched = await fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      );
      const button = document.createElement('div');
      button.innerHTML = '<button onclick="window.hurt=1">x</button>';
      document.body.append(button);
      button.querySelector('button')?.click();
      const script = document.createElement('script');
      script.textContent = 'window.hurt=2';
      document.body.append(script);
      return [fetched, 'hurt' in window];
    });
    expect(refused).toEqual(['refused', false]);
    expect(requests.filter((one) => !/^(file|blob|data):/.test(one))).toEqual([]);
    await close();
  });

  test('what takes long is announced with bounds, and gives way to the next question', async () => {
    const states = Array.from({ length: 12 }, (_, w) => `w${w}`);
    const value = (w: number, a: number, b: number, i: number) => `${(w * 31 + a * a * 17 + b * (13 + w) + i * 7 * (a + 2 * b)) % 23}`;
    const long = {
      lacuna: 'environment@1',
      agents: ['x', 'y', 'z'],
      actions: ['0', '1', '2', '3'],
      contingencies: Object.fromEntries(states.map((w) => [w, `1/${states.length}`])),
      payoffs: Object.fromEntries(
        states.map((w, k) => [
          w,
          [0, 1, 2, 3].map((a) => [0, 1, 2, 3].map((b) => [0, 1, 2, 3].map((c) => [0, 1, 2].map((i) => value(k, a + 4 * c, b + c, i))))),
        ]),
      ),
      language: {
        contingencies: [states],
        actions: {
          x: [
            ['0', '1'],
            ['2', '3'],
          ],
          y: [
            ['0', '1'],
            ['2', '3'],
          ],
          z: [
            ['0', '1'],
            ['2', '3'],
          ],
        },
      },
    };
    const { page, close } = await opened(`${written('chicken', exampleText('chicken'))}#${gameLink(long)}`);
    await page.waitForFunction(() => document.documentElement.dataset.answered !== undefined);
    const text = await page.locator('#status').innerText();
    expect(text).toMatch(/^(Exact, found in|Bounds, after|Searching, for)/);
    if (text.startsWith('Searching')) {
      expect(await page.locator('#working').evaluate((mark: HTMLProgressElement) => [mark.hidden, mark.position > 0])).toEqual([
        false,
        true,
      ]);
      expect(await page.locator('#panel-contract').innerText()).toMatch(
        /^(The best contract found so far leads to|No contract with an equilibrium was found)/,
      );
    }
    await page.evaluate(() => {
      location.hash = 'example=';
    });
    await page.locator('#empty').click();
    await page.locator('#complete').click();
    await settled(page);
    expect(await page.locator('#status').innerText()).toMatch(/^(Exact|Bounds)/);
    await close();
  });

  test('the explorer opens an example by its name, an empty game and a file', async () => {
    const examples = ['hold-up', 'effort'].map((name) => ({ name, game: readEnvironment(exampleText(name)), finding: html`` }));
    const [first] = examples;
    const analysis = analyze(first.game.environment, first.game.language);
    const path = join(folder, 'explorer.html');
    const texts = examples.map(({ name, game }) => ({ name, text: liveText(game) ?? '' }));
    writeFileSync(
      path,
      analysisPage(first.game, reportOf(analysis, 20), bundle, { name: first.name, gallery: gallery(examples), examples: texts }),
    );
    const { page, complaints, close } = await opened(pathToFileURL(path).href);
    await settled(page);
    await page.getByRole('link', { name: /Effort/ }).click();
    await page.waitForFunction(() => document.getElementById('title')?.textContent === 'Effort game');
    await settled(page);
    expect(await figure(page, 'gap')).toBe('1/6');
    expect(await seriousIn(page)).toEqual([]);
    await page.locator('#new-rows').selectOption('3');
    await page.locator('#new-contingencies').selectOption('2');
    await page.locator('#new-game').click();
    await settled(page);
    expect(await page.locator('td.outcome').count()).toBe(12);
    expect(await figure(page, 'firstBest.welfare')).toBe('0');
    await page.locator('#open-file').setInputFiles('examples/pooled-contingencies.game.json');
    await page.waitForFunction(() => document.getElementById('title')?.textContent === 'Repairs that a court cannot judge');
    expect(await commandLine(page)).toEqual(await figuresIn(page));
    await page.locator('#open-file').setInputFiles('package.json');
    await page.waitForFunction(() => document.getElementById('error')?.textContent !== '');
    expect(await page.locator('#error').innerText()).toContain('the file: lacuna: expected');
    expect(complaints).toEqual([]);
    await close();
  });
});
