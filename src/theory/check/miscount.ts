/**
 * # Counts that add up
 *
 * What a piece of a check counts is tied together: every subject of a scope either meets all hypotheses or fails a first one, every random
 * subject meets each hypothesis or not, and no unit is left out. Parts that come from elsewhere are held to it.
 */
import type { Plan } from './check.js';
import { countOf, type Part } from './parts.js';

/** A count that cannot be right. */
interface Miscount {
  readonly field: string;
  readonly expected: string;
  readonly received: string;
}

/** What is wrong with the counts of a part of a plan; `null` if they add up. */
export function miscount(part: Part, stage: Plan['stages'][number], hypotheses: readonly string[]): Miscount | null {
  const { from, to, tried, meeting, met, unmet, strata, decisive } = part;
  const { name, size, each, subjects } = stage;
  const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const wrong = (field: string, expected: string | number, received: string | number) => ({
    field,
    expected: `${expected}`,
    received: `${received}`,
  });
  if (from > to || to > size) return wrong('to', `a number from ${from} to ${size}`, to);
  const upTo = (unit: number) => (each === 0 ? unit : Math.min(subjects, each * unit));
  const { classes } = stage;
  if (classes !== undefined) {
    if (tried > to - from) return wrong('tried', `at most the ${to - from} subjects from ${from} to ${to}`, tried);
    if (from === 0 && to === size && decisive === null && part.inapplicable === undefined) {
      if (tried !== classes) return wrong('tried', `${classes} classes, as many as there are`, tried);
      if (part.standing !== size) return wrong('standing', `${size}, all subjects of the scope`, part.standing ?? 0);
    }
  } else if (part.standing !== undefined) return wrong('standing', 'nothing, since every subject is tried', part.standing);
  else if (name !== 'stored' && tried !== upTo(to) - upTo(from))
    return wrong('tried', `${upTo(to) - upTo(from)} subjects, as many as there are from ${from} to ${to}`, tried);
  if (meeting > tried) return wrong('meeting', `at most the ${tried} that were tried`, meeting);
  if (name.startsWith('scope') && meeting + total(unmet) !== tried)
    return wrong('unmet', `${tried - meeting} in all, as many as do not meet all hypotheses`, total(unmet));
  for (const hypothesis of name === 'sampling' ? hypotheses : []) {
    const counted = countOf(met, hypothesis) + countOf(unmet, hypothesis);
    if (counted !== tried) return wrong('met', `${tried} that meet ${JSON.stringify(hypothesis)} or do not`, counted);
  }
  // Of climbs the steps are counted too.
  const [largest, most] = Object.entries(strata).reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0]);
  if (name !== 'adversary' && most > meeting)
    return wrong('strata', `at most the ${meeting} that met all hypotheses in ${JSON.stringify(largest)}`, most);
  if (decisive !== null && name !== 'stored' && meeting === 0) return wrong('meeting', 'at least the one that decides', meeting);
  return null;
}
