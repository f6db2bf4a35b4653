/**
 * # The claims inside a conclusion
 *
 * A conclusion may claim several things, some of them once for each contingency or number of clauses. Claims that differ in numbers alone
 * are one: it holds for a subject where all of them do.
 */
import { all, type Conclusion, holds, RELATION_SIGNS } from './conclusion.js';

/** The claims of a conclusion, by their words. */
export function claimsOf(conclusion: Conclusion): Map<string, Conclusion> {
  const claims = new Map<string, Conclusion>();
  for (const part of partsOf(conclusion)) {
    const words = wordsOf(part);
    const before = claims.get(words);
    claims.set(words, before === undefined ? part : all(before, part));
  }
  return claims;
}

const partsOf = (conclusion: Conclusion): Conclusion[] => (conclusion.kind === 'all' ? conclusion.parts.flatMap(partsOf) : [conclusion]);

/** What is claimed, in words, with # for every number. */
export function wordsOf(conclusion: Conclusion): string {
  if (conclusion.kind === 'all') return [...new Set(partsOf(conclusion).map(wordsOf))].join(' and ');
  const [left, right] = [conclusion.left, conclusion.right].map(({ name }) => name.replace(/\d+(\/\d+)?/g, '#'));
  switch (conclusion.kind) {
    case 'comparison':
      return `${left} ${RELATION_SIGNS[conclusion.relation]} ${right}`;
    case 'equivalence':
      return `${left} iff ${right}`;
    case 'implication':
      return `if ${left}, then ${right}`;
    case 'same set':
      return `${left} = ${right}`;
  }
}

/**
 * The claim with these words inside a conclusion, or its negation where it is `never` to hold; where it is not made, or the conclusion is
 * not defined, nothing is claimed.
 */
export function claimWith(words: string, conclude: () => Conclusion, never = false): Conclusion {
  const conclusion = whereDefined(conclude);
  const claim = conclusion === null ? undefined : words === wordsOf(conclusion) ? conclusion : claimsOf(conclusion).get(words);
  if (claim === undefined) return all();
  if (!never) return claim;
  return { kind: 'equivalence', left: { name: words, value: holds(claim) }, right: { name: 'never', value: false } };
}

/** A conclusion, or `null` where it is not defined: it need not be where a hypothesis fails. */
export function whereDefined(conclude: () => Conclusion): Conclusion | null {
  try {
    return conclude();
  } catch {
    return null;
  }
}
