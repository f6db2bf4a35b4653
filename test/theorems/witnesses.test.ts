/**
 * Games that taught what a statement has to say: each refutes a wording that was tried, or shows that a condition of the page is one.
 */
import { describe, expect, it } from 'vitest';
import { contingencyPartition, emptyLanguage } from '../../src/contract/language/language.js';
import { compare, fraction, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { type Environment, environment } from '../../src/game/environment.js';
import { equilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { literalContractThreshold } from '../../src/prosocial/literal.js';
import { phaseWeights } from '../../src/prosocial/phases.js';
import { selfishnessLevel } from '../../src/prosocial/threshold.js';
import { holds } from '../../src/theory/statement/conclusion.js';
import { dropping } from '../../src/theory/statement/kept.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { meets } from '../../src/theory/statement/theorem.js';
import { harmToTheWorstOutlastsTheThreshold } from '../../theorems/harm/harm-to-the-worst-outlasts-the-threshold.js';
import type { PairSubject } from '../../theorems/prosociality/pair-subject.js';
import { pooledTemptationsAskForMore } from '../../theorems/prosociality/pooled-temptations-ask-for-more.js';
import { symmetryAloneDoesNotShare } from '../../theorems/prosociality/symmetry-alone-does-not-share.js';

/** A 2×2 game for each contingency, payoffs row by row. */
const games = (prior: readonly Rational[], ...tables: readonly (readonly number[])[]): Environment =>
  plainEnvironment(
    [2, 2],
    prior,
    tables.flat().map((u) => rational(u)),
  );

const worstAt = (of: Environment, weight: Rational) => equilibriumWelfare(of, weight)?.worst;

describe('harm to the worst equilibrium beyond λ*(E)', () => {
  it('takes no third action where there are two contingencies, and lasts at every weight', () => {
    const of = games([fraction(1n, 4n), fraction(3n, 4n)], [3, 3, 0, 4, 4, 0, 1, 1], [2, 2, 1, -1, -1, 1, 0, 2]);
    expect(selfishnessLevel(of)).toEqual(fraction(1n, 2n));
    expect(worstAt(of, ZERO)).toEqual(fraction(7n, 2n));
    const beyond = phaseWeights(of).filter((weight) => compare(weight, fraction(1n, 2n)) > 0);
    for (const weight of [...beyond, rational(1), rational(2), rational(100)]) {
      expect(worstAt(of, weight)).toEqual(rational(3));
      const subject = { environment: of, weight };
      expect(meets(harmToTheWorstOutlastsTheThreshold, subject)).toBe(true);
      expect(holds(harmToTheWorstOutlastsTheThreshold.conclude(subject))).toBe(true);
    }
  });
});

describe('symmetry alone', () => {
  it('shares nothing where a lump sum is paid, in the dilemma and with both doing the same: so nothing may be paid', () => {
    const dilemma = environment({
      agents: ['1', '2'],
      actions: [
        ['C', 'D'],
        ['C', 'D'],
      ],
      payoffs: [
        [
          [1, 1],
          [-1, 2],
          [2, -1],
          [0, 0],
        ].map((row) => row.map((u) => rational(u))),
      ],
    });
    const subject: PairSubject = {
      environment: dilemma,
      language: emptyLanguage(dilemma),
      mechanismClass: 'balanced',
      choice: [3],
      target: [0],
      transfers: [[rational(2), rational(-2)]],
    };
    expect(meets(symmetryAloneDoesNotShare, subject)).toBe(false);
    const lump = dropping(symmetryAloneDoesNotShare, 'nothing-paid');
    expect(meets(lump, subject)).toBe(true);
    expect(holds(lump.conclude(subject))).toBe(true);
  });
});

describe('pooled temptations', () => {
  it('ask for a weight of 1/2 where first bests are unique, and for none where a tie leaves another selection', () => {
    const pooled = (second: readonly number[]): ChoiceSubject => {
      const of = plainEnvironment(
        [1, 2],
        [fraction(1n, 2n), fraction(1n, 2n)],
        [2, 0, 0, 1, ...second].map((u) => rational(u)),
      );
      return { environment: of, language: contingencyPartition(of, [[0, 1]]), mechanismClass: 'subsidy-free', choice: [0, 1] };
    };
    const [unique, tied] = [pooled([0, 0, 1, 0]), pooled([0, 0, 0, 0])];
    expect(literalContractThreshold(settingOf(unique))).toEqual(fraction(1n, 2n));
    expect(literalContractThreshold(settingOf(tied))).toEqual(ZERO);
    expect([unique, tied].map((subject) => meets(pooledTemptationsAskForMore, subject))).toEqual([true, false]);
    expect(holds(pooledTemptationsAskForMore.conclude(unique))).toBe(true);
  });
});
