/**
 * # Variants of the model
 *
 * Models from the literature, each with one part changed. In all of them λ ≥ 0 is the dial: 0 is selfishness.
 *
 * Notation. n agents, u the material payoffs, W welfare.
 */
import { completeLanguage, emptyLanguage } from '../../contract/language/language.js';
import {
  add,
  denominator,
  divide,
  fraction,
  maximum,
  minimum,
  multiply,
  negate,
  numerator,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../exact/rational.js';
import { deviating, type ProsocialUtility, pureNash, type Regard, type WelfareFunction } from '../../game/interpretation.js';
import { actionIn, deviate, type Profile, type Shape } from '../../game/profile.js';
import { type Model, model, standard } from '../statement/model.js';

const HALF = fraction(1n, 2n);
/** Σ_{j≠i} u_j as W − u_i, so that who misjudges welfare misjudges what others get. */
const others = ({ payoffs, agent, welfare }: Regard): Rational => subtract(welfare, payoffs[agent]);
const least = (payoffs: readonly Rational[]): Rational => payoffs.reduce(minimum);
const utility = (name: string, of: ProsocialUtility['of'], affine = true): Pick<Model, 'prosocial'> => ({
  prosocial: { name, of, affine },
});

/** A utility in a weight μ = λ/(1+λ) of its own, put back on the scale of money: (1+λ) v(μ), as in the theory's equivalent forms. */
const converted =
  (of: ProsocialUtility['of']): ProsocialUtility['of'] =>
  (regard) => {
    const scale = add(ONE, regard.weight);
    return multiply(scale, of({ ...regard, weight: divide(regard.weight, scale) }));
  };

/** v_i = (1−μ)u_i + μW. */
const mixture = ({ payoffs, agent, welfare, weight }: Regard) =>
  add(multiply(subtract(ONE, weight), payoffs[agent]), multiply(weight, welfare));

/** v_i = u_i + αΣ_{j≠i} u_j. */
const altruistic = (regard: Regard) => add(regard.payoffs[regard.agent], multiply(regard.weight, others(regard)));

/**
 * Fehr and Schmidt (1999): v_i = u_i − λ/(n−1) Σ_j (envy·[u_j − u_i]⁺ + guilt·[u_i − u_j]⁺). Their α and β are λ times envy and guilt, which
 * they take to satisfy guilt ≤ envy and λ·guilt < 1.
 */
export const fehrSchmidt = (envy: Rational, guilt: Rational): Model =>
  model({
    name: 'fehr-schmidt',
    prose: `agents dislike inequality (Fehr and Schmidt 1999), λ times: envy ${numerator(envy)}/${denominator(envy)}, guilt ${numerator(guilt)}/${denominator(guilt)}`,
    ...utility('v_i = u_i − λ/(n−1) Σ_j (envy [u_j − u_i]⁺ + guilt [u_i − u_j]⁺)', ({ payoffs, agent, weight }) => {
      if (payoffs.length === 1) return payoffs[agent];
      const dislike = sum(
        payoffs.map((u) => {
          const ahead = subtract(u, payoffs[agent]);
          return add(multiply(envy, maximum(ahead, ZERO)), multiply(guilt, maximum(negate(ahead), ZERO)));
        }),
      );
      return subtract(payoffs[agent], divide(multiply(weight, dislike), rational(payoffs.length - 1)));
    }),
  });

/** Charness and Rabin (2002, appendix 1), on the scale of u_i: v_i = u_i + λ(δ·min_j u_j + (1−δ)Σ_j u_j). */
export const charnessRabin = (delta: Rational): Model =>
  model({
    name: 'charness-rabin',
    prose: `agents care for the worst off and for the total (Charness and Rabin 2002), δ = ${numerator(delta)}/${denominator(delta)}`,
    ...utility('v_i = u_i + λ(δ min_j u_j + (1−δ) Σ_j u_j)', ({ payoffs, agent, weight }) =>
      add(payoffs[agent], multiply(weight, add(multiply(delta, least(payoffs)), multiply(subtract(ONE, delta), sum(payoffs))))),
    ),
  });

/** Agent i has the weight λ·shares[i], the last share serving all further agents. */
export const heterogeneous = (shares: readonly Rational[]): Model =>
  model({
    name: 'heterogeneous',
    prose: `the i-th agent has weight λ times ${shares.map((share) => `${numerator(share)}/${denominator(share)}`).join(', ')}, …`,
    anonymous: false,
    ...utility('v_i = u_i + λ_i W', ({ payoffs, agent, welfare, weight }) =>
      add(payoffs[agent], multiply(multiply(weight, shares[Math.min(agent, shares.length - 1)]), welfare)),
    ),
  });

/** The angle θ with tan(θ/2) = λ, so that cos θ = (1−λ²)/(1+λ²) and sin θ = 2λ/(1+λ²) are rational: λ = 1 is pure altruism. */
const onTheCircle = (regard: Regard) => {
  const square = multiply(regard.weight, regard.weight);
  const own = multiply(subtract(ONE, square), regard.payoffs[regard.agent]);
  return divide(add(own, multiply(multiply(rational(2), regard.weight), others(regard))), add(ONE, square));
};

const rawlsian: WelfareFunction = {
  name: 'W = min u_i',
  of: least,
  forms: (agents) => Array.from({ length: agents }, (_, k) => Array.from({ length: agents }, (_, i) => (i === k ? ONE : ZERO))),
};

/** Payoffs are gains over the disagreement point 0; where someone gets no more, nothing is gained. */
const nashProduct: WelfareFunction = {
  name: 'W = Π max(u_i, 0)',
  of: (payoffs) => payoffs.reduce((product, u) => multiply(product, maximum(u, ZERO)), ONE),
  forms: null,
};

/** Every action of the profile against every other action, whatever the others do. */
const dominating = (of: Shape, profile: Profile) =>
  of.actions.flatMap((names, agent) =>
    Array.from({ length: of.profileCount }, (_, other) => other)
      .filter((other) => actionIn(of, other, agent) === actionIn(of, profile, agent))
      .flatMap((from) => names.map((_, action) => ({ agent, from, to: deviate(of, from, agent, action) })).filter(({ to }) => to !== from)),
  );

/** The models by which `--model NAME` calls them. */
export const variants: readonly Model[] = [
  standard,
  model({
    name: 'mixture',
    prose: 'agents maximise (1−μ)u_i + μW, with μ = λ/(1+λ): an equivalent form',
    ...utility('v_i = (1+λ)[(1−μ)u_i + μW], μ = λ/(1+λ)', converted(mixture)),
  }),
  model({
    name: 'care-for-others',
    prose: 'agents maximise u_i + μΣ_{j≠i} u_j, with μ = λ/(1+λ): an equivalent form',
    ...utility('v_i = (1+λ)[u_i + μ Σ_{j≠i} u_j], μ = λ/(1+λ)', converted(altruistic)),
  }),
  model({ name: 'altruism', prose: 'agents maximise u_i + λΣ_{j≠i} u_j, whatever λ', ...utility('v_i = u_i + λ Σ_{j≠i} u_j', altruistic) }),
  model({
    name: 'social-value-orientation',
    prose: 'agents maximise cos θ·u_i + sin θ·Σ_{j≠i} u_j with tan(θ/2) = λ',
    ...utility('v_i = cos θ u_i + sin θ Σ_{j≠i} u_j, tan(θ/2) = λ', onTheCircle, false),
  }),
  charnessRabin(HALF),
  fehrSchmidt(ONE, HALF),
  model({
    name: 'spite',
    prose: 'agents maximise u_i − λW: prosocial weights below 0',
    ...utility('v_i = u_i − λW', ({ payoffs, agent, welfare, weight }) => subtract(payoffs[agent], multiply(weight, welfare))),
  }),
  heterogeneous([ONE, HALF]),
  model({ name: 'rawls', prose: 'welfare is what the worst off gets, and prosocial agents weigh that', welfare: rawlsian }),
  model({ name: 'nash-product', prose: 'welfare is the product of gains over 0, and prosocial agents weigh that', welfare: nashProduct }),
  model({
    name: 'strict',
    prose: 'strict equilibria: every deviation costs its agent something',
    equilibrium: { ...pureNash, name: 'strict Nash equilibrium', strict: true },
  }),
  model({
    name: 'dominant-strategies',
    prose: 'equilibria in dominant strategies: each action is best whatever the others do',
    equilibrium: { ...pureNash, name: 'equilibrium in dominant strategies', comparisons: dominating },
  }),
  model({
    name: 'correlated',
    prose: 'correlated equilibria: a mediator draws the profile and tells each agent its own action',
    equilibrium: { name: 'correlated equilibrium', comparisons: deviating, strict: false, mediated: true },
  }),
  ...(['unrestricted', 'subsidy-free', 'balanced'] as const).map((mechanismClass) =>
    model({
      name: mechanismClass,
      prose: `only ${mechanismClass} mechanisms`,
      mechanism: { name: mechanismClass, mechanismClass, liability: null },
    }),
  ),
  model({
    name: 'liability-bounded',
    prose: 'no transfer exceeds 1',
    mechanism: { name: '|t_i| ≤ 1', mechanismClass: null, liability: ONE },
  }),
  model({ name: 'blind-court', prose: 'the court sees nothing', language: { name: 'empty', sees: (of) => emptyLanguage(of) } }),
  model({
    name: 'all-seeing-court',
    prose: 'the court sees everything',
    language: { name: 'complete', sees: (of) => completeLanguage(of) },
  }),
];
