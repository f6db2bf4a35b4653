/**
 * How soon the live page answers, in Chromium: `npm run bench:pages`. Random games of 4×4 actions and two contingencies, in each class; from an edit, made in the
 * page, until every panel stands there anew. Then the first paint of a report, and how large it is.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { bundlePages } from '../scripts/web.js';
import { MECHANISM_CLASSES } from '../src/contract/language/setting.js';
import { fraction, rational } from '../src/exact/rational.js';
import { analyze } from '../src/formats/analysis/analysis.js';
import { type GameFile, readEnvironment } from '../src/formats/games/game-file.js';
import { languages } from '../src/theory/draw/arbitraries.js';
import { plainEnvironment } from '../src/theory/statement/plain-environment.js';
import { hasChromium, startChromium } from '../test/web/chromium.js';
import { analysisPage } from '../web/report/analysis-page.js';
import { reportOf, withFrontiers } from '../web/report/report.js';

/** Of eight edits each changes something: the page answers no edit that does not. */
const [GAMES, EDITS] = [10, 8];
const folder = mkdtempSync(join(tmpdir(), 'lacuna-pages-'));
const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const quantile = (values: readonly number[], q: number): string =>
  `${Math.round([...values].sort((x, y) => x - y)[Math.min(values.length - 1, Math.floor(q * values.length))])} ms`;
const told = (what: string, values: readonly number[]) =>
  console.log(
    `${what}: median ${quantile(values, 0.5)}, nine of ten within ${quantile(values, 0.9)}, longest ${quantile(values, 1)} (${values.length} times)`,
  );

/** Changes something on the page; milliseconds until the first answer to it stands there, and whether it is exact. */
const timed = (page: Page, script: string): Promise<readonly [number, boolean]> =>
  page.evaluate(
    `new Promise((resolve) => {
      const before = document.documentElement.dataset.answered;
      const begun = performance.now();
      new MutationObserver((_, observer) => {
        if (document.documentElement.dataset.answered === before) return;
        observer.disconnect();
        resolve([performance.now() - begun, document.getElementById('status').textContent.startsWith('Exact')]);
      }).observe(document.documentElement, { attributes: true });
      ${script}
    })`,
  );

async function measure(): Promise<void> {
  await bundlePages(folder);
  const [script, style] = ['page.js', 'page.css'].map((name) => readFileSync(join(folder, name), 'utf8'));
  const bundle = { script, style, scriptHash: hash(script), styleHash: hash(style) };
  const written = (name: string, game: GameFile): string => {
    const path = join(folder, `${name}.html`);
    const report = withFrontiers(reportOf(analyze(game.environment, game.language, { seconds: 20 }), 20), 4);
    writeFileSync(path, analysisPage(game, report, bundle, { name }));
    return path;
  };
  const browser = await startChromium();
  const page = await browser.newPage();
  // As a text, evaluated from outside: the policy of the page lets nothing evaluate texts in it.
  const settled = () =>
    page.evaluate(`new Promise((resolve) => {
      const { dataset } = document.documentElement;
      const look = () => (dataset.answered !== undefined && dataset.busy === undefined ? resolve() : setTimeout(look, 20));
      look();
    })`);
  const half = fraction(1n, 2n);
  const subjects = fc.sample(
    fc
      .array(fc.nat({ max: 9 }), { minLength: 64, maxLength: 64 })
      .map((payoffs) =>
        plainEnvironment(
          [4, 4],
          [half, half],
          payoffs.map((u) => rational(u)),
        ),
      )
      .chain((environment) =>
        languages(environment)
          .filter(({ count }) => count < 32)
          .map((language) => ({ environment, language })),
      ),
    { numRuns: GAMES, seed: 442 },
  );
  const answers: (readonly [number, boolean])[] = [];
  for (const [k, subject] of subjects.entries()) {
    await page.goto(pathToFileURL(written(`game-${k}`, { title: null, parameters: new Map(), monitors: [], ...subject })).href);
    await settled();
    for (let e = 0; e < EDITS; e++) {
      const edit =
        e % 4 === 0
          ? `const list = document.getElementById('class'); list.value = '${MECHANISM_CLASSES[1 + e / 4]}'; list.dispatchEvent(new Event('change'));`
          : e % 4 === 1
            ? "document.getElementById('complete').click();"
            : e % 4 === 2
              ? "document.getElementById('undo').click();"
              : `const field = document.getElementById('weight'); field.value = '${e}/${k + 5}'; field.dispatchEvent(new Event('change'));`;
      answers.push(await timed(page, edit));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  told(
    '4×4×2, from an edit to the answer',
    answers.map(([time]) => time),
  );
  console.log(`${answers.filter(([, exact]) => exact).length} of these answers were exact at once`);
  const paints: number[] = [];
  const effort = written('effort', readEnvironment(readFileSync('examples/effort.game.json', 'utf8')));
  for (let k = 0; k < 10; k++) {
    await page.goto(pathToFileURL(effort).href);
    paints.push(
      await page.evaluate<number>(
        `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries()[0].startTime)).observe({ type: 'paint', buffered: true }))`,
      ),
    );
  }
  told('first paint of the report of the effort game', paints);
  console.log(`which has ${Math.round(readFileSync(effort).length / 1000)} kB`);
  await browser.close();
}

if (hasChromium) await measure();
else console.log('Chromium is not installed: nothing was measured');
rmSync(folder, { recursive: true, force: true });
