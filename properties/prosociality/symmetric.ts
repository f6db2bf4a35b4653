/**
 * # Symmetric subjects
 *
 * Contracting problems in which a group carries every agent to every other, with an equilibrium pair and a choice of first bests that the group
 * leaves as they are: agent 1's payoffs and transfers are drawn, and the others' follow. In the end actions and contingencies are renamed, so
 * that the symmetry does not show in the names.
 */
import fc, { type Arbitrary } from 'fast-check';
import { commonCoarsening, commonRefinement, type Language, signalLanguage } from '../../src/contract/language/language.js';
import { indices } from '../../src/exact/range.js';
import {
  add,
  divide,
  fraction,
  isNegative,
  maximum,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../src/exact/rational.js';
import { type Environment, environment } from '../../src/game/environment.js';
import { actionIn, deviationsFrom, type Profile, profileOf, type Shape, shape } from '../../src/game/profile.js';
import { languages, smallFractions } from '../../src/theory/draw/arbitraries.js';
import { reindex } from '../../src/theory/order/canonical.js';
import { plainNames } from '../../src/theory/statement/plain-environment.js';
import type { PairSubject } from '../../theorems/prosociality/pair-subject.js';

/** Element k of the group takes agent 0 to agent k. */
interface Element {
  readonly agents: readonly number[];
  readonly contingencies: readonly number[];
}

/** Cyclic of order n, or for four agents also Klein's group; contingencies may be carried around too. */
function groupOf(n: number, contingencies: number, klein: boolean, turning: number): Element[] {
  const order = klein ? 2 : n;
  const turned = turning % order === 0 || contingencies < order ? 1 : order;
  return Array.from({ length: n }, (_, k) => ({
    agents: Array.from({ length: n }, (_, i) => (klein ? i ^ k : (i + k) % n)),
    contingencies: indices(contingencies).map((w) => (w < turned ? (w + (klein ? k & 1 : k)) % turned : w)),
  }));
}

/** ga: agent g i takes what agent i takes in a. */
function move(of: Shape, { agents }: Element, profile: Profile): Profile {
  const actions = new Array<number>(agents.length).fill(0);
  agents.forEach((image, i) => {
    actions[image] = actionIn(of, profile, i);
  });
  return profileOf(of, actions);
}

/** A choice that the group fixes: drawn where that is free, carried along elsewhere. */
function equivariant(of: Shape, group: readonly Element[], contingencies: number, draw: () => number): Profile[] {
  const choice = new Array<Profile>(contingencies).fill(-1);
  choice.forEach((_, w) => {
    if (choice[w] !== -1) return;
    const still = group.filter((g) => g.contingencies[w] === w);
    const fixed = indices(of.profileCount).filter((a) => still.every((g) => move(of, g, a) === a));
    const chosen = fixed[draw() % fixed.length];
    for (const g of group) choice[g.contingencies[w]] = move(of, g, chosen);
  });
  return choice;
}

/** Payoffs `table[ω][a]` of agent 0 and, carried along, of all others. */
const carried = (of: Shape, group: readonly Element[], own: readonly (readonly Rational[])[]): Rational[][][] => {
  const payoffs = own.map((row) => row.map(() => new Array<Rational>(group.length).fill(ZERO)));
  own.forEach((row, w) => {
    row.forEach((u, a) => {
      group.forEach((g, agent) => {
        payoffs[g.contingencies[w]][move(of, g, a)][agent] = u;
      });
    });
  });
  return payoffs;
};

/** The finest coarser or the coarsest finer language that the group leaves as it is. */
function invariant(of: Environment, group: readonly Element[], language: Language, coarser: boolean): Language {
  const images = group.map((g) => {
    const back = new Map<string, number>();
    language.cells.forEach((row, w) => {
      row.forEach((cell, a) => {
        back.set(`${g.contingencies[w]} ${move(of, g, a)}`, cell);
      });
    });
    return signalLanguage(of, (w, a) => back.get(`${w} ${a}`) ?? -1);
  });
  return images.reduce((x, y) => (coarser ? commonCoarsening(of, x, y) : commonRefinement(of, x, y)));
}

/** Where each element takes each cell. */
const cellImages = (of: Shape, group: readonly Element[], { cells, count }: Language): number[][] =>
  group.map((g) => {
    const images = new Array<number>(count).fill(0);
    cells.forEach((row, w) => {
      row.forEach((cell, a) => {
        images[cell] = cells[g.contingencies[w]][move(of, g, a)];
      });
    });
    return images;
  });

/** Transfers that sum to minus the given amounts (of which each orbit takes its first) on every cell, and go with the group. */
function carriedTransfers(images: readonly (readonly number[])[], own: readonly Rational[], burned: readonly Rational[]): Rational[][] {
  const n = images.length;
  const transfers = own.map(() => new Array<Rational>(n).fill(ZERO));
  own.forEach((t, cell) => {
    const orbit = images.map((image) => image[cell]);
    const mean = divide(sum(orbit.map((other) => own[other])), rational(n));
    const paid = subtract(subtract(t, mean), burned[orbit.reduce((x, y) => Math.min(x, y))]);
    orbit.forEach((image, agent) => {
      transfers[image][agent] = paid;
    });
  });
  return transfers;
}

/** Makes f* a first best at every ω, by the same to everyone there, or to everyone whom that does not tempt away from f. */
function withFirstBests(of: Environment, choice: readonly Profile[], target: readonly Profile[], margin: Rational): Environment {
  const payoffs = of.payoffs.map((table, w) => {
    const tempted = deviationsFrom(of, choice[w]).find(({ to }) => to === target[w])?.agent ?? -1;
    const lead = subtract(of.welfare[w].reduce(maximum), of.welfare[w][target[w]]);
    const paid = of.agents.filter((_, i) => i !== tempted).length;
    const share = paid === 0 ? ZERO : divide(add(lead, margin), rational(paid));
    return table.map((row, a) => (a === target[w] ? row.map((u, i) => (i === tempted ? u : add(u, share))) : row));
  });
  return environment({ ...of, payoffs });
}

const counts = [
  { n: 1, actions: 3, contingencies: 3 },
  { n: 2, actions: 2, contingencies: 3 },
  { n: 2, actions: 2, contingencies: 2 },
  { n: 2, actions: 3, contingencies: 1 },
  { n: 3, actions: 2, contingencies: 3 },
  { n: 3, actions: 2, contingencies: 1 },
  { n: 4, actions: 2, contingencies: 2 },
  { n: 4, actions: 2, contingencies: 1 },
] as const;

const payoffStyles = [
  fc.integer({ min: 0, max: 2 }).map((u) => rational(u)),
  fc.integer({ min: -5, max: 5 }).map((u) => rational(u)),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((u) => rational(u)),
  smallFractions,
];

/** Symmetric problems of a class with an equilibrium pair (t, f) and a choice f* of first bests, all three left as they are by one group. */
export const symmetricPairs = (mechanismClass: 'subsidy-free' | 'balanced'): Arbitrary<PairSubject> =>
  fc
    .record({
      size: fc.constantFrom(...counts),
      klein: fc.boolean(),
      turning: fc.nat({ max: 5 }),
      coarser: fc.boolean(),
      payoff: fc.constantFrom(...payoffStyles),
      draws: fc.array(fc.nat({ max: 10_000 }), { minLength: 24, maxLength: 24 }),
      scale: fc.constantFrom(ZERO, rational(1), rational(3), fraction(1n, 2n)),
      slack: fc.constantFrom(ZERO, ZERO, rational(1)),
      margin: fc.constantFrom(ZERO, rational(1), rational(12)),
    })
    .chain(({ size, payoff, draws, ...how }) => {
      const names = plainNames(new Array<number>(size.n).fill(size.actions), size.contingencies);
      const of = shape(names.agents, names.actions);
      const group = groupOf(size.n, size.contingencies, how.klein && size.n === 4, how.turning);
      const own = fc.array(fc.array(payoff, { minLength: of.profileCount, maxLength: of.profileCount }), {
        minLength: size.contingencies,
        maxLength: size.contingencies,
      });
      const weights = new Array<number>(size.contingencies).fill(0);
      weights.forEach((_, w) => {
        const weight = weights[w] === 0 ? 1 + (draws[w] % 4) : weights[w];
        for (const g of group) weights[g.contingencies[w]] = weight;
      });
      const total = weights.reduce((x, y) => x + y);
      const prior = weights.map((weight) => fraction(BigInt(weight), BigInt(total)));
      return own.chain((table) => {
        const drawn = environment({ ...names, prior, payoffs: carried(of, group, table) });
        return languages(drawn).map((some): PairSubject => {
          let at = 0;
          const draw = () => draws[at++ % draws.length];
          const language = invariant(drawn, group, some, how.coarser);
          const choice = equivariant(of, group, size.contingencies, draw);
          const target = size.n === 1 ? choice : equivariant(of, group, size.contingencies, draw);
          const amounts = Array.from({ length: language.count }, () => multiply(how.scale, rational((draw() % 7) - 3)));
          const burned = amounts.map((x) => (mechanismClass === 'balanced' ? ZERO : isNegative(x) ? negate(x) : x));
          const transfers = carriedTransfers(cellImages(of, group, language), amounts, burned);
          const stable = table.map((row, w) => {
            const paid = (a: Profile) => transfers[language.cells[w][a]][0];
            const f = choice[w];
            const tempting = deviationsFrom(of, f).filter(({ agent }) => agent === 0);
            const best = tempting.map(({ to }) => subtract(add(row[to], paid(to)), paid(f))).reduce(maximum);
            return row.map((u, a) => (a === f ? add(best, how.slack) : u));
          });
          const planted = environment({ ...drawn, payoffs: carried(of, group, stable) });
          const subject = {
            environment: withFirstBests(planted, choice, target, how.margin),
            language,
            mechanismClass,
            choice,
            target,
            transfers,
          };
          const shuffled = (count: number) => {
            const shift = draw() % count;
            return Array.from({ length: count }, (_, k) => (k + shift) % count);
          };
          const agents = names.agents.map((_, i) => i);
          return reindex(subject, {
            agents,
            actions: names.actions.map(({ length }) => shuffled(length)),
            contingencies: shuffled(size.contingencies),
            base: 0,
          });
        });
      });
    });
