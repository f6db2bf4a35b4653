/**
 * # `lacuna explorer`
 *
 * The live page with a gallery of the examples: written into a folder that any host of files can serve, or served from here, to this machine
 * alone unless another address is asked for.
 */
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename, join } from 'node:path';
import { LacunaError } from '../../../src/exact/error.js';
import { analyze } from '../../../src/formats/analysis/analysis.js';
import { html } from '../../../web/draw/markup.js';
import { numberMarkup } from '../../../web/draw/number.js';
import { analysisPage, liveText } from '../../../web/report/analysis-page.js';
import { policy } from '../../../web/report/document.js';
import { type Example, gallery } from '../../../web/report/gallery.js';
import { reportOf, withFrontiers } from '../../../web/report/report.js';
import { readGameFiles } from '../../files/input.js';
import { packageFile } from '../../files/package-files.js';
import { pageBundle } from '../../files/page-bundle.js';
import { requireFolder, writeWhole } from '../../files/write-file.js';
import { whenInterrupted } from '../../run/interruption.js';

interface ExplorerFlags {
  readonly out?: string;
  readonly port?: string;
  readonly host: string;
}

/** Seconds for what is found in each example. */
const PATIENCE = 1;

/** Writes or serves the explorer and returns the exit status. */
export async function explorerCommand(flags: ExplorerFlags): Promise<number> {
  if ((flags.out === undefined) === (flags.port === undefined))
    throw new LacunaError({
      place: 'explorer',
      expected: 'either --out or --port',
      received: flags.out === undefined ? 'neither' : 'both',
    });
  const port = flags.port === undefined ? null : portOf(flags.port);
  if (flags.out !== undefined) requireFolder(flags.out);
  const page = await explorerPage();
  if (flags.out !== undefined) {
    const path = join(flags.out, 'index.html');
    writeWhole(path, page);
    process.stdout.write(`wrote ${path}\n`);
  }
  if (port !== null) await serve(page, flags.host, port);
  return 0;
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65535))
    throw new LacunaError({ place: '--port', expected: 'a port from 0 to 65535, 0 for any that is free', received: `"${text}"` });
  return port;
}

/** The page; it starts with the first example. */
export async function explorerPage(): Promise<string> {
  const folder = packageFile('examples');
  const names = readdirSync(folder)
    .filter((name) => /\.game\.(json|yaml)$/.test(name))
    .sort();
  const games = await readGameFiles(names.map((file) => join(folder, file)));
  const found = games.flatMap(({ path, game }) => {
    const text = liveText(game);
    if (text === null) return [];
    const analysis = analyze(game.environment, game.language, { seconds: PATIENCE });
    const { gap } = analysis.mechanism;
    const finding = html`${gap === null ? 'no contract has an equilibrium' : html`gap ${numberMarkup(gap)}`}, λ* ${numberMarkup(analysis.prosociality.withoutContract)}`;
    return [{ name: basename(path).replace(/\.game\.(json|yaml)$/, ''), game, text, analysis, finding }];
  });
  const first = found.find(({ name }) => name === 'effort') ?? found[0];
  const examples: readonly Example[] = found;
  return analysisPage(first.game, withFrontiers(reportOf(first.analysis, PATIENCE), PATIENCE), pageBundle(), {
    name: first.name,
    gallery: gallery(examples),
    examples: found.map(({ name, text }) => ({ name, text })),
  });
}

/** Serves the page until interrupted. */
async function serve(page: string, host: string, port: number): Promise<void> {
  const bundle = pageBundle();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    const known = path === '/' || path === '/index.html';
    const allowed = request.method === 'GET' || request.method === 'HEAD';
    response.writeHead(!allowed ? 405 : known ? 200 : 404, {
      'Content-Type': known && allowed ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'Content-Security-Policy': `${policy(bundle)}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      ...(allowed ? {} : { Allow: 'GET, HEAD' }),
    });
    response.end(request.method === 'HEAD' ? undefined : !allowed ? 'only GET\n' : known ? page : 'nothing here\n');
  });
  const address = await listening(server, host, port);
  process.stdout.write(`serving ${address} until interrupted\n`);
  await new Promise<void>((resolve) => {
    whenInterrupted(() => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  });
}

const CAUSES: ReadonlyMap<string, string> = new Map([
  ['EADDRINUSE', 'one that is in use'],
  ['EACCES', 'one that may not be used'],
  ['EADDRNOTAVAIL', 'an address that this machine does not have'],
  ['ENOTFOUND', 'an address that is not known'],
]);

function listening(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const received = CAUSES.get(error.code ?? '') ?? `${error.code ?? error}`;
      reject(new LacunaError({ place: `--port ${port} on ${host}`, expected: 'a port that is free', received }));
    });
    server.listen(port, host, () => {
      const bound = server.address();
      const [name, number] = bound !== null && typeof bound === 'object' ? [bound.address, bound.port] : [host, port];
      resolve(`http://${name.includes(':') ? `[${name}]` : name}:${number}/`);
    });
  });
}
