import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiledModule } from '../../cli/files/package-files.js';
import { bundlePages } from '../../scripts/web.js';
import { lacuna } from './run-lacuna.js';
import { ending, start } from './spawned.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-pages-'));
const inFolder = (name: string) => join(folder, name);
const example = 'examples/effort.game.json';

// What the command puts into a page is what was built last: as it stands now.
beforeAll(() => bundlePages(new URL('.', compiledModule('web/page.js')).pathname));
afterAll(() => rmSync(folder, { recursive: true }));

describe('lacuna analyze --html and --svg', () => {
  test('write one file with everything in it, and the plots, beside what is printed as ever', async () => {
    const plain = await lacuna('analyze', example, '--json');
    const { status, out } = await lacuna('analyze', example, '--json', '--html', inFolder('page.html'), '--svg', inFolder('plots'));
    expect([status, out]).toEqual([0, plain.out]);
    const page = readFileSync(inFolder('page.html'), 'utf8');
    expect(page.length).toBeLessThan(1_000_000);
    expect(page).toContain('data-figure="gap"');
    expect(page.match(/\b(?:src|href)="[^"#]*"/g)).toEqual(['href="data:,"']);
    expect(page).toMatch(/http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;|content="default-src 'none'/);
    expect(page).not.toMatch(/<[^>]* style="/);
    expect(readdirSync(inFolder('plots')).sort()).toEqual([
      'frontier.svg',
      'gap.svg',
      'phase-diagram.svg',
      'welfare-along-weight.svg',
      'what-must-be-seen.svg',
    ]);
    for (const name of readdirSync(inFolder('plots'))) {
      expect(readFileSync(join(inFolder('plots'), name), 'utf8')).toMatch(
        /^<\?xml .*\n<svg [^>]*xmlns=.*<title[^>]*>[^<]+<\/title><desc[^>]*>[^<]+<\/desc>.*<\/svg>\n$/s,
      );
    }
  });

  test('a game of 10,000 outcomes gives a page under a megabyte that says what is left out', async () => {
    const actions = '0..99';
    writeFileSync(
      inFolder('large.game.json'),
      JSON.stringify({
        lacuna: 'environment@1',
        agents: ['x', 'y'],
        actions,
        payoffs: { x: 'x * (100 - x - y)', y: 'y * (100 - x - y)' },
      }),
    );
    const { status, err } = await lacuna('analyze', inFolder('large.game.json'), '--json', '--html', inFolder('large.html'), '--time', '2');
    expect([err, status === 0 || status === 3]).toEqual(['', true]);
    expect(statSync(inFolder('large.html')).size).toBeLessThan(1_000_000);
    const page = readFileSync(inFolder('large.html'), 'utf8');
    expect(page).toContain('24 of 100 actions of x');
    expect(page).toContain('too large to be edited on a page');
  });

  test.each([
    [['--html', folder], 'a file that can be written, found a directory'],
    [['--html', inFolder('none/page.html')], 'a file that can be written, found no such folder'],
    [['--html', `${example}/page.html`], 'a file that can be written, found no such folder'],
    [['--svg', example], 'a folder that can be written to, found a file'],
    [
      ['--html', inFolder('x.html'), '--class', 'all'],
      '--html: expected one file and one class, for one page or one set of drawings, found --class all',
    ],
    [
      ['--svg', inFolder('y'), 'examples/team.game.json'],
      '--svg: expected one file and one class, for one page or one set of drawings, found 2 files',
    ],
  ])('%j is refused before anything is computed', async (options, complaint) => {
    const { status, out, err } = await lacuna('analyze', example, ...options);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^lacuna: [^\n]+\n$/);
    expect(err).toContain(complaint);
  });
});

describe('lacuna explorer', () => {
  test('--out writes one page with every example', async () => {
    const { status, out } = await lacuna('explorer', '--out', inFolder('site/explorer'));
    expect([status, out]).toEqual([0, `wrote ${inFolder('site/explorer/index.html')}\n`]);
    const page = readFileSync(inFolder('site/explorer/index.html'), 'utf8');
    expect(page.length).toBeLessThan(1_000_000);
    const games = readdirSync('examples').filter((name) => name.endsWith('.game.json'));
    for (const name of games) expect(page).toContain(`#example=${name.replace('.game.json', '')}"`);
  });

  test('--port serves it to this machine alone, and nothing else, until interrupted', async () => {
    const child = start('explorer', '--port', '0');
    const ended = ending(child);
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout?.once('data', (text) => resolve(/http:\S+/.exec(`${text}`)?.[0] ?? `no address in ${text}`));
      void ended.then(({ err }) => reject(new Error(err)));
    });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await fetch(address);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'sha256-/);
    expect(await page.text()).toContain('Games to start from');
    expect((await fetch(`${address}../package.json`)).status).toBe(404);
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ status: 0, err: '' });
  });

  test('a port in use, no port and a folder that is a file are refused in a line', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const refused = async (...args: string[]) => {
      const { status, out, err } = await lacuna('explorer', ...args);
      expect([status, out]).toEqual([2, '']);
      return err;
    };
    expect(await refused('--port', `${port}`)).toBe(
      `lacuna: --port ${port} on 127.0.0.1: expected a port that is free, found one that is in use\n`,
    );
    server.close();
    expect(await refused('--port', '65536')).toContain('--port: expected a port from 0 to 65535');
    expect(await refused('--out', example)).toContain('expected a folder that can be written to, found a file');
    expect(await refused()).toContain('expected either --out or --port, found neither');
    expect(await refused('--out', folder, '--port', '1')).toContain('found both');
  });
});
