/**
 * # Games for baselines
 *
 * What baselines take figures of, beside game files and stored counterexamples: the games with names, the canonical dilemmas at several
 * parameters, and random environments of many shapes (`baseline-environments.ts`).
 */
import { auditGame, auditLanguage } from '../../contract/clauses/audit-game.js';
import { COOPERATION_VERIFIABLE } from '../../contract/language/effort-language.js';
import { allLanguages, emptyLanguage, type Language } from '../../contract/language/language.js';
import { multiply, numerator, type Rational, rational, subtract } from '../../exact/rational.js';
import { battleOfTheSexes, coordination, matchingPennies } from '../../game/dilemmas/coordination.js';
import { costSharing } from '../../game/dilemmas/cost-sharing.js';
import { commons, cournot } from '../../game/dilemmas/cournot.js';
import { effortGame } from '../../game/dilemmas/effort-game.js';
import { holdUp } from '../../game/dilemmas/hold-up.js';
import { manyPlayerDilemma, publicGoods, team } from '../../game/dilemmas/public-goods.js';
import { symmetricDilemma } from '../../game/dilemmas/symmetric-dilemma.js';
import { travelersDilemma } from '../../game/dilemmas/travelers-dilemma.js';
import { type Environment, environment } from '../../game/environment.js';
import { gameName, ordinalCode } from '../../game/named-games.js';
import type { SubjectWith } from '../statement/subject.js';

/** An environment with its language, a weight at which to look at it and maybe a liability bound, by name. */
export interface CorpusEntry {
  readonly name: string;
  readonly subject: SubjectWith<'language'>;
}

const q = (...values: readonly (number | string)[]): Rational[] => values.map((value) => rational(value));

const WEIGHTS = q('1/2', 1, '1/3', 2, '3/2', '1/4');

/** An entry with the weight of its number. */
export const entry = (name: string, of: Environment, language: Language, k: number, liability?: Rational): CorpusEntry => ({
  name,
  subject: { environment: of, language, weight: WEIGHTS[k % WEIGHTS.length], ...(liability && { liability }) },
});

/** The 78 games of two agents with two actions each and without ties, 12 of them symmetric; the languages of such a game take turns. */
export function namedGames(): CorpusEntry[] {
  const orders = [1, 2, 3, 4].reduce<number[][]>(
    (lists, rank) => lists.flatMap((list) => list.concat(0).map((_, k) => list.toSpliced(k, 0, rank))),
    [[]],
  );
  const actions = [
    ['a', 'b'],
    ['a', 'b'],
  ];
  const known = new Map<string, Environment>();
  for (const row of orders) {
    for (const column of orders) {
      const of = environment({ agents: ['row', 'column'], actions, payoffs: [row.map((payoff, k) => q(payoff, column[k]))] });
      const code = ordinalCode(of) ?? '';
      if (!known.has(code)) known.set(code, of);
    }
  }
  return [...known].map(([code, of], k) => {
    const languages = [...allLanguages(of)];
    return entry(`named/${code} ${gameName(of)}`, of, languages[(7 * k) % languages.length], k);
  });
}

/** The dilemmas of the literature, each at several parameters and with the empty language, or one of its own. */
export function dilemmas(): CorpusEntry[] {
  const made: CorpusEntry[] = [];
  const put = (name: string, of: Environment, language = emptyLanguage(of)) =>
    made.push(entry(`dilemmas/${name}`, of, language, made.length));
  /** One for each list of numbers. */
  const each = (kind: string, lists: readonly string[], make: (...numbers: Rational[]) => Environment) => {
    for (const list of lists) put(`${kind} ${list}`, make(...q(...list.split(' '))));
  };
  const count = (value: Rational) => Number(numerator(value));

  const symmetric = ['4 3 1 0', '5 3 1 0', '3 2 1 -1', '4 5 2 0', '3 4 2 -2', '4 3 0 1', '5 4 1 2', '3 3 1 1'];
  each('symmetric T R P S =', symmetric, (T, R, P, S) => symmetricDilemma({ T, R, P, S }));
  for (const list of symmetric.slice(0, 5)) {
    const [T, R, P, S] = q(...list.split(' '));
    put(`effort T R P S = ${list}`, effortGame({ T, R, P, S }), COOPERATION_VERIFIABLE);
  }
  each('public goods n units c =', ['2 1 3/2', '2 2 5/4', '3 1 2', '3 2 5/2', '4 1 3'], (n, units, c) =>
    publicGoods(count(n), count(units), c),
  );
  each('many players n b c =', ['2 2 1', '3 1 3/2', '4 2 5'], (n, b, c) => manyPlayerDilemma(count(n), b, c));
  each('team of two c =', ['1/4', '2/5', '3/4'], (c) => team(q('1/3', '2/3'), c));
  each('team of three c =', ['1/4', '2/5', '3/4'], (c) => team(q('1/3', '1/3', '1/3'), c));
  each('traveler, bonus =', ['1', '2', '3/2'], (bonus) => travelersDilemma(q(2, 3, 4, 5), bonus));
  each('commons, caps =', ['2 2', '3 3', '1 2 2'], (...caps) => commons(caps.map(count), (total) => rational(6 - total)));
  each('Cournot, slope =', ['1', '1/2', '2'], (slope) =>
    cournot({
      quantities: [3, 2].map((high) => ({ low: 0, high })),
      price: (total) => subtract(rational(8), multiply(slope, rational(total))),
      cost: (_, units) => rational(units),
    }),
  );
  each('hold-up, shares =', ['1/2 1/4', '1/3 1/3', '1/4 3/4'], (...shares) =>
    holdUp({ costs: [q(0, 1, 3), q(0, 2)], shares, surplus: ([x, y]) => rational(3 * x + 2 * y + x * y) }),
  );
  each('cost sharing, costs =', ['1 2', '1 3/2', '1 5'], (...costs) => costSharing(costs, [[0, 1], [0, 1], [1]]));
  each('battle of the sexes', ['2 1 0', '3 1 2', '2 1 -1'], (win, lose, apart) => battleOfTheSexes({ win, lose, apart }));
  each('matching pennies', ['1 -1', '2 0'], (x, y) => matchingPennies({ match: x, differ: y }, { match: y, differ: x }));
  each('coordination', ['2 1', '1 1'], (...values) => coordination([values, values, values]));
  put('audit', auditGame, auditLanguage);
  return made;
}
