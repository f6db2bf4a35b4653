import { readFileSync } from 'node:fs';
import {
  type Clause,
  COSTS,
  DILEMMA,
  EFFORT_REGIONS,
  EXACT,
  effortGame,
  entails,
  format,
  type LinearCondition,
  MANY_EQUILIBRIA,
  minimalPremises,
  multiply,
  ONE,
  rational,
  STAG_HUNT,
  satisfies,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../docs/effort-conditions.md', import.meta.url), 'utf8');

/** The terms of a condition as its name spells it, such as `3(S+T) < 5R+P` or `12(S+T) ≤ 23R+P`, and whether it is strict. */
function spelled(name: string): Pick<LinearCondition, 'strict'> & { readonly terms: Record<string, number> } {
  const words = name.replaceAll('ε', 'epsilon').replaceAll('η', 'eta').replaceAll('−', '-');
  const [, left, relation, right] = /^(.*) ([<>≤≥]) (.*)$/.exec(words) ?? [];
  const terms: Record<string, number> = {};
  const count = (side: string, sign: number): void => {
    for (const [, minus, factor, inner, letter] of side.matchAll(/([-+]?)(\d*)(?:\(([^)]*)\)|([A-Za-z]+))/g)) {
      const times = sign * (minus === '-' ? -1 : 1) * Number(factor || 1);
      if (letter === undefined) count(inner, times);
      else terms[letter] = (terms[letter] ?? 0) + times;
    }
  };
  const sign = relation === '>' || relation === '≥' ? 1 : -1;
  count(left, sign);
  count(right, -sign);
  return { terms: Object.fromEntries(Object.entries(terms).filter(([, factor]) => factor !== 0)), strict: '<>'.includes(relation) };
}

/** That no two profiles pay both agents alike, as linear conditions: payoffs are linear in T, R, P and S. */
function distinctPayoffs(): Clause[] {
  const letters = ['T', 'R', 'P', 'S'] as const;
  const unit = letters.map((letter) => effortGame({ T: ZERO, R: ZERO, P: ZERO, S: ZERO, [letter]: ONE }).payoffs[0]);
  const twelfths = (profile: number, agent: number) => unit.map((table) => Number(format(multiply(table[profile][agent], rational(12)))));
  return unit[0].flatMap((_, a) =>
    unit[0].slice(0, a).map((_, b) =>
      [0, 1].flatMap((agent) => {
        const [of, other] = [twelfths(a, agent), twelfths(b, agent)];
        const apart = of.map((coefficient, k) => coefficient - other[k]);
        const condition = (sign: number): LinearCondition => ({
          name: `${a} and ${b}`,
          terms: Object.fromEntries(letters.map((letter, k) => [letter, sign * apart[k]])),
          strict: true,
        });
        return apart.every((coefficient) => coefficient === 0) ? [] : [condition(1), condition(-1)];
      }),
    ),
  );
}

const named = (conditions: Readonly<Record<string, LinearCondition>>) =>
  Object.entries(conditions).map(([key, condition]) => ({ ...condition, name: /^[PS]\d$/.test(key) ? key : condition.name }));

const dilemma = named(DILEMMA);
const stagHunt = named(STAG_HUNT);
const many = [...stagHunt, { ...MANY_EQUILIBRIA, name: 'S5' }];

/** The chains P1 and S1 in full, where all their parts are in a set. */
const shortened = (names: readonly string[]): string => {
  const chains = [
    ['P1', ['T > R', 'R > P', 'P > S']],
    ['S1', ['R > T', 'T > P', 'P > S']],
  ] as const;
  const chain = chains.find(([, parts]) => parts.every((part) => names.includes(part)));
  const rest = chain === undefined ? names : [chain[0], ...names.filter((name) => !(chain[1] as readonly string[]).includes(name))];
  return `{${rest.join(', ')}}`;
};

const sets = (conditions: readonly LinearCondition[], clauses: readonly Clause[]): string =>
  minimalPremises(conditions, clauses)
    .map((set) => shortened(set.map(({ name }) => name)))
    .join(' ');

const rows: [string, readonly LinearCondition[], readonly Clause[]][] = [
  ['E1 (i), dilemma', dilemma, EFFORT_REGIONS['E1 (i)']],
  ['E1 (i), stag hunt', stagHunt, EFFORT_REGIONS['E1 (i)']],
  ['E1 (ii), dilemma', dilemma, EFFORT_REGIONS['E1 (ii)']],
  ['E1 (ii), stag hunt', stagHunt, EFFORT_REGIONS['E1 (ii)']],
  ['E1 (iii), dilemma', dilemma, EFFORT_REGIONS['E1 (iii)']],
  ['E1 (iii), stag hunt', stagHunt, EFFORT_REGIONS['E1 (iii)']],
  ['E1 (iv), dilemma', dilemma, EFFORT_REGIONS['E1 (iv), dilemma']],
  ['E1 (iv), stag hunt', stagHunt, EFFORT_REGIONS['E1 (iv), stag hunt']],
  ['E2', dilemma, EFFORT_REGIONS.E2],
  ['E3', many, EFFORT_REGIONS.E3],
  ['E4, gap, dilemma', dilemma, EFFORT_REGIONS['E4, gap']],
  ['E4, gap, stag hunt', stagHunt, EFFORT_REGIONS['E4, gap']],
  ['E4, weights, dilemma', dilemma, EFFORT_REGIONS['E4, weights']],
  ['E4, λ*_L = 2, stag hunt', stagHunt, EFFORT_REGIONS['E4, weights']],
  ['E4, λ*(E) = 2, stag hunt', stagHunt, EFFORT_REGIONS['E4, weight 2 without a contract']],
  ['E5, dilemma', dilemma, EFFORT_REGIONS['E5, correlated']],
  ['E5, stag hunt', stagHunt, EFFORT_REGIONS['E5, correlated']],
  ['E6, dilemma', dilemma, distinctPayoffs()],
  ['E6, stag hunt', stagHunt, distinctPayoffs()],
];

describe('the minimal conditions of the statements about effort games', () => {
  it.each(rows)('%s: the page has them all, and no others', (statement, conditions, clauses) => {
    expect(page).toContain(`| ${statement} | ${sets(conditions, clauses)} |`);
  });

  it('P1 follows from P2–P5, part by part', () => {
    const others = [DILEMMA.P2, DILEMMA.P3, DILEMMA.P4, DILEMMA.P5];
    for (const part of ['P1-T-over-R', 'P1-R-over-P', 'P1-P-over-S'] as const) expect(entails(others, [DILEMMA[part]]).entailed).toBe(true);
  });

  it('S2 and S4 follow from S1', () => {
    const chain = [STAG_HUNT['S1-R-over-T'], STAG_HUNT['S1-T-over-P'], STAG_HUNT['S1-P-over-S']];
    for (const condition of [STAG_HUNT.S2, STAG_HUNT.S4]) expect(entails(chain, [condition]).entailed).toBe(true);
  });

  it('no other of P2–P5, of S1, S3 and S5 follows from the rest', () => {
    for (const condition of [DILEMMA.P2, DILEMMA.P3, DILEMMA.P4, DILEMMA.P5]) {
      const rest = Object.values<LinearCondition>(DILEMMA).filter((other) => other !== condition);
      const found = entails(rest, [condition]);
      expect(found.entailed).toBe(false);
      if (!found.entailed)
        expect(rest.every((other) => satisfies(other, found.numbers)) && !satisfies(condition, found.numbers)).toBe(true);
    }
    const hunt = [...Object.values<LinearCondition>(STAG_HUNT), MANY_EQUILIBRIA];
    for (const condition of [STAG_HUNT['S1-P-over-S'], STAG_HUNT.S3, MANY_EQUILIBRIA]) {
      expect(
        entails(
          hunt.filter((other) => other !== condition),
          [condition],
        ).entailed,
      ).toBe(false);
    }
  });
});

describe('the conditions on effort games', () => {
  const all = [
    ...Object.values(DILEMMA),
    ...Object.values(STAG_HUNT),
    MANY_EQUILIBRIA,
    ...Object.values(EXACT),
    ...Object.values(COSTS),
    ...Object.values(EFFORT_REGIONS).flat(2),
  ];

  it.each(all.map((condition) => [condition.name, condition] as const))(
    '%s: the terms are those of the name',
    (name, { terms, strict }) => {
      expect({ terms, strict }).toEqual(spelled(name));
    },
  );
});
