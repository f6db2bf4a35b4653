/** The files that Lacuna reads, each with some that are as they should be and with the commands that read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baselineText } from '../../src/formats/checks/baseline.js';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { checksum } from '../../src/formats/text/checksum.js';
import { chatServer, says } from '../plays/chat-server.js';
import { zipArchive } from '../plays/zip-archive.js';
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
  /** The bytes of a file, where these are not its text in UTF-8. */
  readonly bytes?: (text: string) => Uint8Array;
}

const GAMES = readdirSync('examples').filter((name) => name.endsWith('.game.json'));
const game = (name: string) => readFileSync(join('examples', name), 'utf8');

/** Two months of a fishery, as GovSim writes them. */
const GOVSIM = JSON.stringify([
  ...[0, 1].flatMap((round) =>
    [0, 1].map((agent) => ({
      ...{ agent_id: `persona_${agent}`, round, action: 'harvesting', html_interactions: null, utterance: null, realized_r_t: null },
      ...{ resource_in_pool_before_harvesting: 100, resource_in_pool_after_harvesting: 50, concurrent_harvesting: true },
      ...{ resource_collected: 25, wanted_resource: agent === 0 ? 25 : null },
    })),
  ),
  {
    agent_id: 'framework',
    agent_name: 'framework',
    round: 1,
    action: 'utterance',
    utterance: 'I propose 10 each.',
    html_interactions: '<p>',
  },
]);

/** A sample of a log of inspect_ai, and the head of one. */
const SAMPLE = JSON.stringify({
  ...{ id: '1091', epoch: 2 },
  metadata: {
    ...{ formal_game: 'Prisoner’s dilemma', actions_row: ['Stay silent', 'Talk'], actions_column: "['Stay silent', 'Talk']" },
    ...{ '1_1_payoff': '[5, 5]', '1_2_payoff': '[-5, 9]', '2_1_payoff': [9, -5], '2_2_payoff': '(0, 0)' },
    ...{ prompt_mode: 'cooperative', contract_mode: 'code_nl', row_action: 'Talk', column_action: 'Stay silent' },
    decision_outputs: { row: 'ANSWER: talk', column: 'I would rather not say.' },
  },
});
const HEAD = JSON.stringify({ eval: { model: 'a model', metadata: { prompt_mode: 'base', contract_mode: 'no_communication' } } });
const packed = (sample: string): Buffer =>
  zipArchive([
    { name: 'header.json', content: HEAD, method: 'stored' },
    { name: 'samples/1091_epoch_1.json', content: sample },
  ]);

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
  const design = join(folder, 'design.certificate');
  await lacuna('design', join('examples', 'ci-queue.game.yaml'), '--certificate', design, '--json', '--time', '20');
  certificates.push(readFileSync(design, 'utf8'));
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
  const server = await chatServer(says((_, k) => (k % 2 === 0 ? 'ANSWER: C' : 'I would rather not say.')));
  const REPLAYED = ['play', dilemma, '--model', 'm', '--runs', '2'];
  const replies = join(folder, 'replies.jsonl');
  try {
    await lacuna(...REPLAYED, '--endpoint', server.url, '--replies', replies, '--out', join(folder, 'asked.jsonl'));
  } finally {
    await server.close();
  }
  const proofs = join(folder, 'proofs.jsonl');
  await lacuna('prove', 'prisoners-dilemma-threshold', '--workers', '1', '--certificate', proofs);
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
        (path) => ['design', path, '--time', '0.1'],
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
      whole: [
        ...readdirSync('examples')
          .filter((name) => name.endsWith('.game.yaml'))
          .map(game),
        await converted('.yaml'),
      ],
      commands: [(path) => ['analyze', path, '--time', '0.1', '--json'], (path) => ['design', path, '--time', '0.1', '--json']],
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
      name: 'courts',
      whole: readdirSync('examples')
        .filter((name) => name.endsWith('.court.json'))
        .map(game),
      commands: [(path) => ['court', path, '--time', '1', '--json'], (path) => ['court', path, '--time', '1']],
    },
    {
      // Nothing listens there: whatever the file says, nothing starts.
      name: 'campaigns',
      whole: [game('small-games.campaign.json')],
      commands: [(path) => ['campaign', 'start', path, '--redis', 'redis://127.0.0.1:9']],
    },
    {
      name: 'recordings',
      lines: true,
      whole: plays,
      commands: [(path) => ['compare', path], (path) => ['compare', path, '--json'], (path) => ['fit', path, '--json']],
    },
    {
      name: 'logs of GovSim',
      whole: [GOVSIM],
      commands: [(path) => ['import', path, '--goals', 'selfish'], (path) => ['import', path, '--months', '3']],
    },
    { name: 'logs of inspect_ai', ending: '.eval', whole: [SAMPLE], bytes: packed, commands: [(path) => ['import', path]] },
    {
      name: 'archives',
      ending: '.eval',
      lines: true,
      whole: [packed(SAMPLE).toString('latin1')],
      bytes: (text) => Buffer.from(text, 'latin1'),
      commands: [(path) => ['import', path], (path) => ['import', path, '--actions', 'chosen']],
    },
    {
      name: 'tables of plays',
      ending: '.csv',
      lines: true,
      whole: [
        'run,contract,actions.row,actions.column,goals.row,goals.column,count\n1,none,C,D,selfish,prosocial,\n2,none,,"D",selfish,prosocial,3\n',
      ],
      commands: [(path) => ['import', path, '--game', dilemma]],
    },
    {
      name: 'replies',
      lines: true,
      whole: [readFileSync(replies, 'utf8')],
      commands: [(path) => [...REPLAYED, '--replay', '--replies', path]],
    },
    { name: 'proofs', lines: true, whole: [readFileSync(proofs, 'utf8')], commands: [(path) => ['prove', '--check', path]] },
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
