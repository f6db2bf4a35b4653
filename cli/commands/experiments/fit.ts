/**
 * # `lacuna fit`
 *
 * The weight and the precision of a logit equilibrium that fit the plays of a recording best.
 */
import { LacunaError } from '../../../src/exact/error.js';
import type { Expiry } from '../../../src/exact/expiry.js';
import { fitObject } from '../../../src/formats/plays/fit-object.js';
import { fitPlays } from '../../../src/plays/fit.js';
import { playedThresholds } from '../../../src/plays/played-thresholds.js';
import { conditionKey } from '../../../src/plays/recording.js';
import type { Tally } from '../../../src/plays/tally.js';
import { random } from '../../../src/theory/order/random-stream.js';
import { inFile } from '../../files/input.js';
import { fitPage } from '../../pages/experiments/fit-page.js';
import { plainName } from '../../pages/layout/plain-name.js';
import { terminalSheet } from '../../pages/layout/sheet.js';
import { gatherPlays, parseWhere } from './gathered-plays.js';

/** The options as typed. */
interface FitFlags {
  readonly json?: boolean;
  readonly where: readonly string[];
  readonly each?: boolean;
  readonly time: number;
  readonly calibrate?: number;
  readonly seed: number;
}

/** A game whose profiles are more than this is too large for its logit equilibria to be followed. */
const MOST_PROFILES = 4096;

/** Fits, and returns the exit status 0. */
export function fitCommand(paths: readonly string[], flags: FitFlags): number {
  const simulations = flags.calibrate;
  const { tables } = gatherPlays(paths, parseWhere(flags.where));
  const complain = (expected: string, received: string) => inFile(new LacunaError({ expected, received }), paths[0]);
  if (tables.length === 0) throw complain('plays of table games to fit', 'none');
  for (const { game } of tables) {
    const { profileCount } = game.environment;
    if (profileCount > MOST_PROFILES) throw complain(`games of at most ${MOST_PROFILES} profiles`, `${profileCount} in ${game.name}`);
  }
  const groups = flags.each === true ? byCondition(tables) : [tables];
  if (flags.each !== true && byCondition(tables).length > 1) {
    process.stderr.write('note: plays under several goals or contracts are fitted together; --each or --where keeps them apart\n');
  }
  if (tables.some(({ goals }) => goals !== null && new Set(goals).size > 1)) {
    process.stderr.write('note: at some tables agents have different goals; one weight is fitted to everyone all the same\n');
  }
  for (const [k, group] of groups.entries()) {
    const found = fitPlays(group, simulations === undefined ? null : { simulations, draw: random(flags.seed) });
    if (found === null) throw complain('answers that were read', 'none');
    const thresholds = playedThresholds(group, () => clock(flags.time));
    const [{ contract, goals }] = group;
    const where = flags.each === true ? { contract, goals } : undefined;
    const text = flags.json === true ? JSON.stringify(fitObject(found, thresholds, where)) : fitPage(terminalSheet(), found, thresholds);
    const title = `${k > 0 ? '\n' : ''}contract ${plainName(contract)}, goals ${plainName(goals?.join(', ') ?? null)}`;
    if (flags.each === true && flags.json !== true) process.stdout.write(`${title}\n`);
    process.stdout.write(`${text}\n`);
  }
  return 0;
}

/** Tallies under the same goals and contract together. */
function byCondition(tallies: readonly Tally[]): Tally[][] {
  const groups = new Map<string, Tally[]>();
  for (const tally of tallies) groups.set(conditionKey(tally), [...(groups.get(conditionKey(tally)) ?? []), tally]);
  return [...groups.values()];
}

function clock(seconds: number): Expiry {
  const until = performance.now() + 1000 * seconds;
  return () => performance.now() >= until;
}
