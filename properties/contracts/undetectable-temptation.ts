/**
 * # How to try `undetectable-temptation`
 *
 * Meeting subjects are built, not found: at one contingency every first best gets a deviation into its own cell that pays one agent and
 * costs another more.
 */
import fc from 'fast-check';
import { cooperationGap } from '../../src/contract/best-mechanism.js';
import { multiply, ONE, type Rational } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { extendScope, settingScope } from '../../src/theory/scopes/scopes.js';
import { type Conclusion, claim, type Relation } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { type ContingencySubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, meets } from '../../src/theory/statement/theorem.js';
import { stake, temptsUnseen, undetectableTemptation } from '../../theorems/contracts/undetectable-temptation.js';
import { anywhere, lures, manyAgents, tempt } from './lured.js';

const tempted = (unseen: boolean) => fc.tuple(anywhere(manyAgents), lures).map(([subject, how]) => tempt(subject, how, unseen));

const someFirstBestTemptsUnseen = (subject: ContingencySubject): boolean =>
  firstBests(subject.environment, subject.contingency).some((profile) =>
    deviationsFrom(subject.environment, profile).some((deviation) => temptsUnseen(subject, profile, deviation)),
  );

/** How the gap compares with the stake, weighted as given. */
function gapAgainst(subject: ContingencySubject, relation: Relation, weight: Rational): Conclusion {
  const delta = stake(subject);
  const gap = cooperationGap(settingOf(subject)) ?? 'infinite';
  return claim(['the cooperation gap', gap], relation, ['the stake', delta === null ? 'infinite' : multiply(weight, delta)]);
}

export const undetectableTemptationProperty: Property<ContingencySubject> = {
  theorem: undetectableTemptation,
  scopes: [
    extendScope(settingScope({ actions: [2, 2], payoffs: [0, 2] }, 'all', ['subsidy-free']), 'at the only contingency', 1, (subject) => [
      { contingency: 0, ...subject },
    ]),
  ],
  meeting: tempted(true).filter((subject) => meets(undetectableTemptation, subject)),
  breaking: { 'tempted-everywhere': anywhere(), unseen: tempted(false) },
  mutants: [
    {
      name: 'some-first-best',
      prose: 'it is enough that one first best has an undetectable temptation',
      kind: 'quantifier',
      hypotheses: { 'tempted-somewhere': hypothesis('some first best has an undetectable temptation', someFirstBestTemptsUnseen) },
    },
    {
      name: 'more-than-the-stake',
      prose: 'the gap is more than p(ω)δ',
      kind: 'relation',
      conclude: (subject) => gapAgainst(subject, '>', subject.environment.prior[subject.contingency]),
    },
    {
      name: 'stake-not-weighted',
      prose: 'the gap is at least δ, however unlikely ω is',
      kind: 'constant',
      scopes: [],
      conclude: (subject) => gapAgainst(subject, '>=', ONE),
    },
  ],
  strata: { 'every profile a first best': (subject) => stake(subject) === null },
};
