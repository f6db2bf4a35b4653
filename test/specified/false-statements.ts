/** Statements that are false, each with numbers at which it fails: what proves must not prove them. Each once was proved. */
import { bestMechanism, bestValue } from '../../src/contract/best-mechanism.js';
import { implement } from '../../src/contract/incentives/implementation.js';
import { emptyLanguage } from '../../src/contract/language/language.js';
import { setting } from '../../src/contract/language/setting.js';
import { literalBestMechanism, literalImplementation } from '../../src/contract/literal/literal.js';
import { equal, isNegative, isPositive, subtract, ZERO } from '../../src/exact/rational.js';
import { type Environment, gain } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { contractThreshold } from '../../src/prosocial/substitution.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import type { ShapeCase } from '../../src/specified/subject-of-case.js';
import { type Conclusion, equivalent } from '../../src/theory/statement/conclusion.js';
import { type ChoiceSubject, type SettingSubject, type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';

/** A subject of any of these fields. */
type Asked = ChoiceSubject & SubjectWith<'weight'>;

interface FalseStatement {
  readonly id: string;
  readonly hypotheses: { readonly [name: string]: { readonly holds: (subject: Asked) => boolean } };
  readonly conclude: (subject: Asked) => Conclusion;
  readonly of: ShapeCase;
  /** Payoffs by contingency, profile and agent, and other numbers by name. */
  readonly payoffs: readonly (readonly number[])[];
  readonly others?: Readonly<Record<string, string>>;
}

const always = (what: string, holds: boolean): Conclusion => equivalent([what, holds], ['always', true]);

/** What the last profile pays the first agent. */
const some = ({ payoffs: [table] }: Environment) => table[3][0];

/** Whether no agent gains by leaving the first profile. */
const isCalm = (of: Environment): boolean => deviationsFrom(of, 0).every((deviation) => !isPositive(gain(of, 0, 0, deviation)));

const twoByTwo = { kind: 'shape', actions: [2, 2], contingencies: 1 } as const;

/** Nobody is tempted, and one payoff is below 0. */
const belowZero = {
  hypotheses: { calm: { holds: ({ environment }: Asked) => isCalm(environment) } },
  of: twoByTwo,
  payoffs: [
    [0, 0],
    [0, 0],
    [0, 0],
    [-1, 0],
  ],
} as const;

export const FALSE_STATEMENTS: readonly FalseStatement[] = [
  {
    // There is no mechanism under a bound below 0, so that V_L is undefined there.
    id: 'no payoff is below 0',
    conclude: ({ environment: of }) => {
      if (!isNegative(some(of))) return always('it is not', true);
      // Whoever asks for V_L under it is told that there is none; that says nothing of the payoff.
      bestValue(setting(of, emptyLanguage(of), { liability: some(of) }));
      return always('it is not', false);
    },
    ...belowZero,
  },
  {
    id: 'no λ*_L under a bound below 0',
    conclude: ({ environment: of }) => {
      if (!isNegative(some(of))) return always('it is not', true);
      const found = contractThreshold(setting(of, emptyLanguage(of), { liability: some(of) }));
      return always('neither finite nor infinite', found.status === 'interrupted');
    },
    ...belowZero,
  },
  {
    // λ*_L counts from the utilities that a setting has.
    id: 'who is tempted only if selfish needs some weight more',
    hypotheses: {
      best: { holds: ({ environment: of }) => of.best[0].join() === '0' },
      tempted: { holds: ({ environment: of }) => !isCalm(of) },
      'not at λ': {
        holds: ({ environment: of, weight }) => {
          const [table] = prosocialUtilities(of, weight);
          return deviationsFrom(of, 0).every(({ agent, to }) => !isPositive(subtract(table[to][agent], table[0][agent])));
        },
      },
    },
    conclude: (subject) => {
      const found = contractThreshold({ ...settingOf(subject), utilities: prosocialUtilities(subject.environment, subject.weight) });
      return always('it is so', found.status === 'attained' && isPositive(found.weight));
    },
    of: { ...twoByTwo, language: [[0, 0, 0, 0]], mechanismClass: 'unrestricted', weight: true },
    payoffs: [
      [0, 1],
      [-2, -2],
      [1, -1],
      [-2, -1],
    ],
    others: { λ: '3/2' },
  },
  {
    id: 'two searches find one pair',
    hypotheses: {},
    conclude: (subject: SettingSubject) => {
      const [one, other] = [bestMechanism(settingOf(subject)), literalBestMechanism(settingOf(subject))];
      return always('it is one', one.status !== 'attained' || other === null || one.pair.choice.join() === other.choice.join());
    },
    of: { ...twoByTwo, language: [[0, 1, 1, 2]], mechanismClass: 'balanced' },
    payoffs: [
      [3, -2],
      [2, -1],
      [-2, 1],
      [-1, 3],
    ],
  },
  {
    id: 'what counts as welfare does not matter',
    hypotheses: {},
    conclude: (subject: SettingSubject) => {
      const { environment: of } = subject;
      const otherwise = { ...of, welfare: of.payoffs.map((table) => table.map(([first]) => first)) };
      const [one, other] = [of, otherwise].map((environment) => bestValue({ ...settingOf(subject), environment }));
      return always('it does not', one === null || other === null || equal(one, other));
    },
    of: { ...twoByTwo, language: [[0, 1, 2, 3]], mechanismClass: 'unrestricted' },
    payoffs: [
      [0, 1],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  },
  {
    id: 'two searches find the same transfers',
    hypotheses: {},
    conclude: (subject) => {
      const [one, other] = [implement(settingOf(subject), subject.choice), literalImplementation(settingOf(subject), subject.choice)];
      if (!one.implementable || other === null) return always('there are none', true);
      const same = [...one.pair.transfers].every(([cell, paid]) => paid.every((t, i) => equal(t, other.transfers.get(cell)?.[i] ?? ZERO)));
      return always('they are the same', same);
    },
    of: { ...twoByTwo, language: [[0, 1, 0, 2]], mechanismClass: 'subsidy-free', choice: [2] },
    payoffs: [
      [-1, -1],
      [-2, 0],
      [2, 2],
      [-2, -1],
    ],
  },
];
