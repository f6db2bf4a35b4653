/** The words that the pages on hold-up share. */
import { isNegative, type Rational, subtract, ZERO } from '../../src/exact/rational.js';
import { holdUp, type Investments } from '../../src/game/dilemmas/hold-up.js';
import type { Environment } from '../../src/game/environment.js';
import { actionIn, actionsIn, deviationsFrom, profileOf } from '../../src/game/profile.js';
import type { Family, Parameters } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';

/** Investments so many levels each, `[2, 3]` say, by the shares `s1`, …, the costs `c1.1`, … of the levels above 0, and the surplus `v10`, …. */
export const holdUpFamily = (levels: readonly number[]): Family => ({
  name: `hold-up, ${levels.join('x')} levels`,
  build: (parameters) => holdUp(investmentsOf(levels, parameters)),
});

/** Costs, shares and surplus from the parameters of a family; level 0 costs nothing, and nothing comes of nothing. */
export const investmentsOf = (levels: readonly number[], parameters: Parameters): Investments => ({
  shares: levels.map((_, i) => parameters[`s${i + 1}`]),
  costs: levels.map((count, i) => Array.from({ length: count }, (_, k) => (k === 0 ? ZERO : parameters[`c${i + 1}.${k}`]))),
  surplus: (of) => (of.some((k) => k > 0) ? parameters[`v${of.join('')}`] : ZERO),
});

/** How many levels each investor has: everyone but the passive agent. */
export const levelsOf = ({ actions }: Environment): number[] => actions.slice(0, -1).map(({ length }) => length);

/** The level of each investor in a profile. */
export const investedIn = (of: Environment, profile: number): number[] => actionsIn(of, profile).slice(0, -1);

/** v as a list, `v[profile]`. */
export const surplusTable = ({ environment: of, parameters }: FamilySubject): Rational[] => {
  const { surplus } = investmentsOf(levelsOf(of), parameters);
  return of.welfare[0].map((_, profile) => surplus(investedIn(of, profile)));
};

/** Whether to invest more never lowers v. */
export const isNondecreasing = (subject: FamilySubject): boolean => {
  const { environment: of } = subject;
  const v = surplusTable(subject);
  return v.every((lower, profile) => deviationsFrom(of, profile).every(({ to }) => to < profile || !isNegative(subtract(v[to], lower))));
};

/** The profile in which everyone invests the more, or the less, of what is invested in two. */
export const meetOrJoin = (of: Environment, pick: (x: number, y: number) => number, a: number, b: number): number => {
  const [x, y] = [actionsIn(of, a), actionsIn(of, b)];
  return profileOf(
    of,
    x.map((level, i) => pick(level, y[i])),
  );
};

/**
 * Whether v(e ∨ e') + v(e ∧ e') ≥ v(e) + v(e') for all e and e'. On chains that is so if no one step of an investor lowers what a step of
 * another adds (Topkis 1978).
 */
export const isSupermodular = (subject: FamilySubject): boolean => {
  const { environment: of } = subject;
  const v = surplusTable(subject);
  return v.every((here, profile) => {
    const steps = of.strides.filter((_, i) => actionIn(of, profile, i) + 1 < of.actions[i].length);
    return steps.every((step, k) =>
      steps
        .slice(k + 1)
        .every(
          (other) => !isNegative(subtract(subtract(v[profile + step + other], v[profile + other]), subtract(v[profile + step], here))),
        ),
    );
  });
};
