/** The files that Lacuna reads, each with some that are as they should be and with the commands that read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baselineText } from '../../src/formats/checks/baseline.js';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { checksum } from '../../src/formats/text/checksum.js';
import { changedJson, changedText, type Random } from './mutations.js';

/** Runs a command line in this process. */
export type Lacuna = (...args: string[]) => Promise<{ readonly status: number; readonly out: string; readonly err: string }>;

/** A kind of file. */
export interface Format {
  readonly name: string;
  /** Files as Lacuna writes or ships them. */
  readonly whole: readonly string[];
  /** Command lines that read such a file. */
  readonly commands: readonly ((path: string) => string[])[];
  /** A file that was changed, as somebody would write it who wants it read. */
  readonly sealed?: (text: string) => string;
  /** How names of such files end, where that is not `.json`. */
  readonly ending?: string;
  /** Whether they are JSON as a whole; else they are changed as text, or line by line. */
  readonly lines?: boolean;
}

const GAMES = readdirSync('examples').filter((name) => name.endsWith('.game.json'));
const game = (name: string) => readFileSync(join('examples', name), 'utf8');
const small = GAMES.filter((name) => game(name).length < 1500);

/** Every format, with files made in a folder. */
export async function formats(lacuna: Lacuna, folder: string, write: (name: string, text: string) => string): Promise<Format[]> {
  const CHECK = [
    'check',
    'defection-dominates',
    'prosocial-agents-are-exploited',
    '--seed',
    '3',
    '--runs',
    '64',
    '--workers',
    '1',
    '--json',
  ];
  const certificates: string[] = [];
  for (const name of small.slice(0, 6)) {
    const path = join(folder, `${name}.certificate`);
    await lacuna('analyze', join('examples', name), '--certificate', path, '--json', '--time', '20');
    certificates.push(readFileSync(path, 'utf8'));
  }
  const shards: string[] = [];
  for (const k of [1, 2]) shards.push((await lacuna(...CHECK, '--shard', `${k}/2`)).out.trim());
  const results = (await lacuna(...CHECK)).out.trim();
  const second = write('second.json', shards[1]);
  const stored = readdirSync('counterexamples').flatMap((id) =>
    readdirSync(join('counterexamples', id))
      .slice(0, 1)
      .map((name) => readFileSync(join('counterexamples', id, name), 'utf8')),
  );
  const dilemma = join('examples', 'prisoners-dilemma.game.json');
  const plays = [
    (await lacuna('play', dilemma, '--players', 'logit:0:1', '--runs', '4', '--seed', '1')).out,
    (await lacuna('play', join('examples', 'effort.game.json'), '--players', 'selfish', '--contract', 'enforced', '--runs', '3')).out,
  ];
  const converted = async (ending: string): Promise<string> => {
    const path = join(folder, `converted${ending}`);
    await lacuna('convert', dilemma, path);
    return readFileSync(path, 'utf8');
  };
  const environments = small.slice(0, 2).map((name) => {
    const { environment, language } = readEnvironment(game(name));
    return { name, subject: { environment, language } };
  });
  const figures = Object.fromEntries(environments.map(({ name }) => [name, { 'W*': '0', 'V_L, balanced': 'undefined' }]));
  const effort = { runs: 10, seed: 1, subjects: 10 };
  const baseline = baselineText({ effort, environments, theorems: {}, hypotheses: {}, figures });
  const sealed = (text: string): string => {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return text;
    const body = Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'checksum'));
    return JSON.stringify({ ...body, checksum: checksum(JSON.stringify(body)) });
  };
  return [
    {
      name: 'games',
      whole: small.map(game),
      commands: [
        (path) => ['analyze', path, '--time', '0.1', '--json'],
        (path) => ['analyze', path, '--time', '0.1', '--weight', '1/3'],
        (path) => ['verify', join(folder, `${small[0]}.certificate`), '--game', path],
      ],
    },
    {
      name: 'certificates',
      whole: certificates,
      commands: [(path) => ['verify', path, '--explain'], (path) => ['verify', path, '--json']],
    },
    {
      name: 'shards',
      whole: shards.slice(0, 1),
      sealed,
      commands: [(path) => ['merge', path, second], (path) => ['merge', second, path, '--json']],
    },
    {
      name: 'journals',
      whole: [(await lacuna(...CHECK, '--shard', '1/1')).out.trim()],
      sealed,
      commands: [(path) => [...CHECK.slice(0, 3), '--runs', '64', '--workers', '1', '--time', '0.01', '--journal', path]],
    },
    { name: 'counterexamples', whole: stored, commands: [(path) => ['replay', path], (path) => ['replay', path, '--json']] },
    {
      name: 'baselines',
      whole: [baseline],
      commands: [
        (path) => ['diff', path, '--figures', '--workers', '1'],
        (path) => ['diff', path, '--figures', '--workers', '1', '--json'],
      ],
    },
    {
      name: 'games in YAML',
      ending: '.yaml',
      lines: true,
      whole: [readFileSync('examples/maintainers.game.yaml', 'utf8'), await converted('.yaml')],
      commands: [(path) => ['analyze', path, '--time', '0.1', '--json']],
    },
    {
      name: 'games of Gambit',
      ending: '.nfg',
      lines: true,
      whole: [await converted('.nfg')],
      commands: [(path) => ['convert', path, join(folder, 'again.json')]],
    },
    {
      name: 'tables',
      ending: '.csv',
      lines: true,
      whole: [await converted('.csv')],
      commands: [(path) => ['convert', path, join(folder, 'again.json')]],
    },
    {
      name: 'commons',
      whole: readdirSync('examples')
        .filter((name) => name.endsWith('.commons.json'))
        .map(game),
      commands: [(path) => ['commons', path], (path) => ['commons', path, '--json']],
    },
    {
      name: 'recordings',
      lines: true,
      whole: plays,
      commands: [(path) => ['compare', path], (path) => ['compare', path, '--json'], (path) => ['fit', path, '--json']],
    },
    { name: 'results', whole: [results], commands: [(path) => ['catalogue', '--results', path]] },
  ];
}

/** A file of a format, changed, but for one in ten. */
export function changed({ whole, sealed, lines }: Format, random: Random): string {
  const text = whole[random(whole.length)];
  if (random(10) === 0) return text;
  if (random(3) === 0) return changedText(text, random);
  if (lines === true) {
    const all = text.split('\n');
    const at = random(all.length);
    const line = all[at];
    all[at] = line.startsWith('{"') ? changedJson(line, random) : changedText(line, random);
    return all.join('\n');
  }
  const json = changedJson(text, random);
  return sealed !== undefined && random(4) > 0 ? sealed(json) : json;
}
