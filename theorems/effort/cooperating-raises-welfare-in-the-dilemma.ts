/**
 * # In the effort dilemma cooperating raises welfare: which of P1–P5 it takes
 *
 * P4 and P5 alone; see `cooperating-raises-welfare`. The chain T > R > P > S and the two conditions on temptation and fear are idle.
 */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { cooperatingRaisesWelfare, cooperatingRaisesWelfareBy } from './cooperating-raises-welfare.js';

export const cooperatingRaisesWelfareInTheDilemma = theorem<FamilySubject>({
  id: 'cooperating-raises-welfare-in-the-dilemma',
  part: 'E1',
  title: 'In the effort dilemma cooperating raises welfare: which of P1–P5 it takes',
  uses: ['welfare'],
  statement: `(i) Under P1–P5 to replace a defecting action by a cooperating one raises welfare, whatever the other agent does.`,
  proof: 'By `cooperating-raises-welfare`, from P4 and P5.',
  sources: cooperatingRaisesWelfare.sources,
  hypotheses: linearHypotheses(DILEMMA),
  conclude: cooperatingRaisesWelfareBy,
});
