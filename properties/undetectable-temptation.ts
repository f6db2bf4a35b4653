/**
 * # How to try `undetectable-temptation`
 *
 * Meeting subjects are built, not found: at one contingency every first best gets a deviation into its own cell that pays one agent and
 * costs another more.
 */
import fc from 'fast-check';
import { anywhere, lures, manyAgents, tempt } from '../src/theory/lured.js';
import type { Property } from '../src/theory/property.js';
import { extendScope, settingScope } from '../src/theory/scopes.js';
import type { ContingencySubject } from '../src/theory/subject.js';
import { meets } from '../src/theory/theorem.js';
import { stake, undetectableTemptation } from '../theorems/undetectable-temptation.js';

const tempted = (unseen: boolean) => fc.tuple(anywhere(manyAgents), lures).map(([subject, how]) => tempt(subject, how, unseen));

export const undetectableTemptationProperty: Property<ContingencySubject> = {
  theorem: undetectableTemptation,
  scopes: [
    extendScope(settingScope({ actions: [2, 2], payoffs: [0, 2] }, 'all', ['subsidy-free']), 'at the only contingency', 1, (subject) => [
      { contingency: 0, ...subject },
    ]),
  ],
  meeting: tempted(true).filter((subject) => meets(undetectableTemptation, subject)),
  breaking: { 'tempted-everywhere': anywhere(), unseen: tempted(false) },
  strata: { 'every profile a first best': (subject) => stake(subject) === null },
};
