/**
 * # Table games from a list, as files
 *
 * Reads a table in CSV whose columns include family, id, R, S, T and P (a prisoner's dilemma or a stag hunt a row), writes each as two game files, one
 * with two actions, whose contract sees all, and one with efforts, whose contract sees cooperation alone, and prints what the theory predicts of
 * them: pure equilibria of selfish agents, the gap without a contract (a promise is none), the gap that the best contract leaves, λ* and λ*_L.
 *
 * `npx tsx test/drill/paper-games.ts GAMES.csv FOLDER`
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { bestMechanism } from '../../src/contract/best-mechanism.js';
import { completeLanguage, type Language, productLanguage } from '../../src/contract/language/language.js';
import { setting } from '../../src/contract/language/setting.js';
import { compare, format, rational, subtract } from '../../src/exact/rational.js';
import { gameObject } from '../../src/formats/games/write-game.js';
import { effortGame } from '../../src/game/dilemmas/effort-game.js';
import { symmetricDilemma } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { type Environment, firstBestWelfare } from '../../src/game/environment.js';
import { selfishEquilibria } from '../../src/game/equilibrium.js';
import { profileNames } from '../../src/game/profile.js';
import { contractThreshold } from '../../src/prosocial/substitution.js';
import { selfishnessLevel, type Threshold } from '../../src/prosocial/threshold.js';

/** What is predicted of a game. */
export interface PredictedGame {
  readonly name: string;
  readonly environment: Environment;
  readonly language: Language;
  readonly equilibria: readonly string[];
  /** W* less the welfare of the worst pure equilibrium of selfish agents; the same with promises. */
  readonly gapWithout: string;
  /** Γ_L. */
  readonly gapWith: string;
  readonly weightWithout: string;
  readonly weightWith: string;
}

/** The games of a list: two for each row. */
export function predictedGames(csv: string): PredictedGame[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(csv, { columns: true, skip_empty_lines: true });
  return rows.flatMap(({ family, id, R, S, T, P }) => {
    const payoffs = { R: rational(R), S: rational(S), T: rational(T), P: rational(P) };
    const pair = symmetricDilemma(payoffs);
    const effort = effortGame(payoffs);
    const blocks = [[0, 1], [2, 3]]; // biome-ignore format: two blocks
    return [
      predicted(`${family}-${id}-2x2`, pair, completeLanguage(pair)),
      predicted(`${family}-${id}-4x4`, effort, productLanguage(effort, undefined, [blocks, blocks])),
    ];
  });
}

function predicted(name: string, environment: Environment, language: Language): PredictedGame {
  const of = setting(environment, language);
  const stable = selfishEquilibria(environment, 0);
  const best = bestMechanism(of);
  const found = contractThreshold(of);
  if (stable.length === 0 || best.status !== 'attained' || found.status === 'interrupted')
    throw new Error(`${name} has no pure equilibrium`);
  const worst = stable.reduce((low, a) => (compare(environment.welfare[0][a], environment.welfare[0][low]) < 0 ? a : low));
  const text = (threshold: Threshold) => (typeof threshold === 'string' ? '∞' : format(threshold));
  const all = firstBestWelfare(environment);
  return {
    ...{ name, environment, language },
    equilibria: stable.map((a) => `(${profileNames(environment, a).join(',')})`),
    gapWithout: format(subtract(all, environment.welfare[0][worst])),
    gapWith: format(subtract(all, best.pair.value)),
    weightWithout: text(selfishnessLevel(environment)),
    weightWith: found.status === 'attained' ? text(found.weight) : '∞',
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , list, folder] = process.argv;
  const games = predictedGames(readFileSync(list, 'utf8'));
  mkdirSync(folder, { recursive: true });
  for (const { name, environment, language } of games) {
    writeFileSync(join(folder, `${name}.game.json`), `${JSON.stringify(gameObject(environment, language, name), null, 1)}\n`);
  }
  console.log('game equilibria gap-none gap-promise gap-enforced λ* λ*_L');
  for (const { name, equilibria, gapWithout, gapWith, weightWithout, weightWith } of games) {
    console.log([name, equilibria.join(' '), gapWithout, gapWithout, gapWith, weightWithout, weightWith].join('  '));
  }
}
