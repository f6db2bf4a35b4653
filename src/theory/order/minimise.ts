/**
 * # Minimising a counterexample
 *
 * A fixed polish. Moves that make a subject simpler are tried in a fixed order; a candidate is kept if it is less in the fixed order of
 * subjects and still refutes, and the polish ends when no move leads to a lesser refutation. The result is a local minimum in canonical
 * form: the same for equal input, and mostly the same wherever the search began.
 *
 * The moves, from structure to numbers: drop an agent, a contingency, an action; coarsen a language; even out the prior; simplify whole
 * payoff tables, then parts of them, then single payoffs and pairs; simplify the fields one after the other; regroup cells without merging them. At the fixpoint every payoff table with few payoffs other than 0, all of them 1 or −1, is tried in order.
 */
import { type Expiry, never } from '../../exact/expiry.js';
import type { Subject } from '../statement/subject.js';
import { canonical } from './canonical.js';
import { FIELD_MOVES } from './field-moves.js';
import type { Moves } from './moves.js';
import {
  agentPairs,
  columns,
  inParts,
  largeParts,
  scaleWithLiability,
  shifted,
  simplerLevels,
  simplerPairs,
  simplerParts,
  simplerPayoffs,
  simplerPriors,
  transferred,
} from './number-moves.js';
import { compareMeasures, compareSubjects } from './order.js';
import { sparseSubjects } from './sparse-subjects.js';
import { coarser, dropActions, dropAgents, dropContingencies, equateLanguages, inLanguages, regrouped } from './structural-moves.js';
import { subjectText } from './subject-text.js';

const toCanonical: Moves = function* (now) {
  yield canonical(now());
};

const MOVES: readonly Moves[] = [
  dropAgents,
  dropContingencies,
  dropActions,
  inLanguages(coarser),
  equateLanguages,
  simplerPriors,
  inParts(largeParts, simplerParts),
  scaleWithLiability,
  inParts(columns, shifted),
  inParts(agentPairs, transferred),
  simplerLevels,
  simplerPayoffs,
  simplerPairs,
  ...FIELD_MOVES,
  inLanguages(regrouped),
  toCanonical,
];

/**
 * A subject, least in the fixed order up to the moves of the polish, that still refutes; in canonical form if that still refutes (as it
 * does for every theorem that does not mention names or numbers of agents).
 * @param stillRefutes whether a subject meets the hypotheses and fails the conclusion; asked of well-formed subjects only, and deterministic
 * @param expired asked between candidates; once it answers `true` the best subject so far is returned, which may be no local minimum
 */
export function minimise<S extends Subject>(subject: S, stillRefutes: (candidate: S) => boolean, expired: Expiry = never): S {
  let current = subject;
  const rejected = new Set<string>();
  const now = () => current;
  /** Keeps the candidate, or else its canonical form, if it is less and refutes. */
  const keeps = (candidate: S): boolean => {
    const direct = compareSubjects(candidate, current) < 0;
    if (!direct && compareMeasures(candidate, current) > 0) return false;
    const lesser = direct ? candidate : canonical(candidate);
    if (!direct && compareSubjects(lesser, current) >= 0) return false;
    const text = subjectText(lesser);
    if (rejected.has(text)) return false;
    if (stillRefutes(lesser)) current = lesser;
    else rejected.add(text);
    return current === lesser;
  };
  for (let improving = true; improving; ) {
    const before = current;
    for (const moves of MOVES) {
      for (const candidate of moves(now)) {
        if (expired()) return current;
        keeps(candidate);
      }
    }
    improving = current !== before;
    if (improving) continue;
    if (current.family !== undefined) continue;
    for (const candidate of sparseSubjects(current)) {
      if (expired()) return current;
      improving = keeps(candidate);
      if (improving) break;
    }
  }
  return current;
}
