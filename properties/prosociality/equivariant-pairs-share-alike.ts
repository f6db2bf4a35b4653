/**
 * # How to try `equivariant-pairs-share-alike`
 *
 * Symmetric problems of one to four agents, by construction: under a cyclic group or Klein's, which may turn the contingencies too, with
 * actions renamed so that the symmetry does not show. The near misses move f, f* or t out of symmetry, or open a purse.
 */
import fc, { type Arbitrary } from 'fast-check';
import { allLanguages } from '../../src/contract/language/language.js';
import { netPayoffs } from '../../src/contract/language/setting.js';
import { fixesTransfers, isTransitive } from '../../src/contract/language/symmetry.js';
import { add, isPositive, isZero, negate, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { type Environment, firstBests } from '../../src/game/environment.js';
import { payoffVectors } from '../../src/theory/scopes/scopes.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import { settingOf } from '../../src/theory/statement/subject.js';
import {
  equivariantPairsShareAlike,
  gainsOf,
  symmetriesOf,
  transfersOf,
} from '../../theorems/prosociality/equivariant-pairs-share-alike.js';
import type { PairSubject } from '../../theorems/prosociality/pair-subject.js';
import { symmetricPairs } from './symmetric.js';

/** Every symmetric 2x2 game with payoffs from a range, agent 2's payoff at (x, y) being agent 1's at (y, x); least first. */
export function* mirroredGames(range: readonly [number, number]): Generator<Environment> {
  for (const [aa, ab, ba, bb] of payoffVectors(4, range)) {
    yield plainEnvironment(
      [2, 2],
      [ONE],
      [aa, aa, ab, ba, ba, ab, bb, bb].map((u) => rational(u)),
    );
  }
}

/** Every way to pay the agents nothing or the given amount on each cell. */
function* payments(cells: number, amount: Rational): Generator<Rational[][]> {
  for (let bits = 0; bits < 4 ** cells; bits++) {
    const paid = (k: number) => ((bits >> k) & 1 ? amount : ZERO);
    yield Array.from({ length: cells }, (_, cell) => [paid(2 * cell), paid(2 * cell + 1)]);
  }
}

/** Mirrored games with payoffs 0 and 1, all languages and payments; `f` at the profiles given, `f*` as given for each game. */
const mirroredScope = (
  name: string,
  mechanismClass: PairSubject['mechanismClass'],
  amount: Rational,
  choices: readonly number[],
  targetOf: (of: Environment) => number,
): Scope<PairSubject> => ({
  name: `2x2 mirrored games, payoffs 0..1, all 15 languages, ${name}`,
  size: 16 * 756 * choices.length,
  *subjects() {
    const [sample] = mirroredGames([0, 0]);
    const languages = [...allLanguages(sample)].sort((x, y) => x.count - y.count);
    for (const count of [1, 2, 3, 4]) {
      for (const environment of mirroredGames([0, 1])) {
        const target = [targetOf(environment)];
        for (const language of languages) {
          if (language.count !== count) continue;
          for (const transfers of payments(count, amount)) {
            for (const f of choices) yield { environment, language, mechanismClass, choice: [f], target, transfers };
          }
        }
      }
    }
  },
});

/** A first best of both agents taking the same action if there is one, else another. */
const symmetricFirstBest = (of: Environment): number => firstBests(of, 0).find((profile) => profile % 3 === 0) ?? firstBests(of, 0)[0];
const lopsidedFirstBest = (of: Environment): number => firstBests(of, 0).find((profile) => profile % 3 !== 0) ?? firstBests(of, 0)[0];

const either = fc.oneof(symmetricPairs('subsidy-free'), symmetricPairs('balanced'));

/** With another choice in the place of f or f*: one profile, drawn, at some contingency. */
const moved = (field: 'choice' | 'target'): Arbitrary<PairSubject> =>
  fc.tuple(either, fc.nat(), fc.nat()).map(([subject, at, to]) => ({
    ...subject,
    [field]: subject[field].map((profile, w) => (w === at % subject[field].length ? to % subject.environment.profileCount : profile)),
  }));

/** With more for one agent on some cell, and under balance less for another. */
const favoured: Arbitrary<PairSubject> = fc.tuple(either, fc.nat(), fc.nat(), fc.boolean()).map(([subject, at, whom, burn]) => {
  const n = subject.environment.agents.length;
  const change = (i: number) => (i === whom % n ? negate(ONE) : i === (whom + 1) % n && !burn ? ONE : ZERO);
  return {
    ...subject,
    transfers: subject.transfers.map((row, cell) => (cell === at % subject.transfers.length ? row.map((t, i) => add(t, change(i))) : row)),
  };
});

const { 't-symmetric': _, ...others } = equivariantPairsShareAlike.hypotheses;

export const equivariantPairsShareAlikeProperty: Property<PairSubject> = {
  theorem: equivariantPairsShareAlike,
  scopes: [mirroredScope('−1 or nothing to each agent on each cell', 'subsidy-free', negate(ONE), [1, 3], symmetricFirstBest)],
  meeting: either,
  breaking: {
    'f-symmetric': moved('choice'),
    't-symmetric': favoured,
    'f*-symmetric': moved('target'),
    'f*-first-best': moved('target'),
    'no-outside-purse': either.map((subject) => ({
      ...subject,
      mechanismClass: 'unrestricted',
      transfers: subject.transfers.map((row) => row.map((t) => add(t, ONE))),
    })),
    'equilibrium-pair': fc.tuple(either, fc.integer({ min: 1, max: 3 })).map(([subject, more]) => ({
      ...subject,
      transfers: subject.transfers.map((row) => row.map((t) => (more === 3 ? negate(add(t, ONE)) : add(t, rational(more))))),
    })),
  },
  idle: {
    'equilibrium-pair': {
      because: 'unused',
      argument: 'what agents get in (t, f) is compared with what they get in f*; whether they want to play either does not enter',
    },
  },
  ablation: {
    'f*-symmetric': [mirroredScope('−1 or nothing, a lopsided first best', 'subsidy-free', negate(ONE), [3], lopsidedFirstBest)],
    'f*-first-best': [mirroredScope('−1 or nothing, f* = (a, a)', 'subsidy-free', negate(ONE), [3], () => 0)],
    'no-outside-purse': [mirroredScope('1 or nothing', 'unrestricted', ONE, [3], symmetricFirstBest)],
  },
  mutants: [
    {
      name: 'a-group-each-for-f-and-t',
      prose: 'enough that some transitive group fixes f and some transitive group fixes t',
      kind: 'quantifier',
      hypotheses: {
        ...others,
        't symmetric apart': {
          prose: 'the automorphisms that fix t act transitively',
          holds: ({ environment, language, transfers }) =>
            isTransitive(
              environment,
              symmetriesOf({ environment, language }).filter((symmetry) => fixesTransfers(symmetry, language, transfers)),
            ),
        },
      },
    },
    {
      name: 'burned-money-counts-as-paid-out',
      prose: 'each gains (W* − E[W(f)])/n',
      kind: 'constant',
      conclude: (subject) => {
        const { environment, choice, transfers, language } = subject;
        const nothing = transfers.map((row) => row.map(() => ZERO));
        const without = gainsOf({ ...subject, choice, language, transfers: nothing });
        return all(
          ...gainsOf(subject).map((gain, i) =>
            claim([`what agent ${environment.agents[i]} gains`, gain], '=', ['without transfers', without[i]]),
          ),
        );
      },
    },
    {
      name: 'symmetric-problem',
      prose: 'enough that the automorphisms of (E, L) act transitively',
      kind: 'hypothesis',
      hypotheses: {
        'symmetric-problem': {
          prose: 'the automorphisms of (E, L) act transitively on the agents',
          holds: ({ environment, language }) => isTransitive(environment, symmetriesOf({ environment, language })),
        },
        'f*-symmetric': equivariantPairsShareAlike.hypotheses['f*-symmetric'],
        'f*-first-best': equivariantPairsShareAlike.hypotheses['f*-first-best'],
        'no-outside-purse': equivariantPairsShareAlike.hypotheses['no-outside-purse'],
        'equilibrium-pair': equivariantPairsShareAlike.hypotheses['equilibrium-pair'],
      },
    },
  ],
  strata: {
    'everyone gains': (subject) => gainsOf(subject).every(isPositive),
    'something is paid or burned on the path': (subject) =>
      netPayoffs(settingOf(subject), { choice: subject.choice, transfers: transfersOf(subject) }).some(
        (net, i) => !isZero(add(net, negate(netPayoffs(settingOf(subject), { choice: subject.choice, transfers: new Map() })[i]))),
      ),
    'f differs between contingencies': ({ choice }) => new Set(choice).size > 1,
  },
};
