/**
 * # Proved, and tried on numbers
 *
 * What is said to be proved of a case is tried on numbers of the case, drawn anew: the oracle is the theorem as it is tested, in exact arithmetic.
 */

import { rational } from '../../../src/exact/rational.js';
import type { Case } from '../../../src/specified/subject-of-case.js';
import { subjectOfCase } from '../../../src/specified/subject-of-case.js';
import { holds } from '../../../src/theory/statement/conclusion.js';
import type { Family } from '../../../src/theory/statement/family.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';

/** A draw, the same each time. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const WEIGHTS = ['0', '1/2', '1', '2', '3'];
const CHANCES = ['1/2', '1/3', '3/4'];

/** How many of so many draws meet all hypotheses but those dropped, and whether the theorem fails at one of them. */
export function sampled(
  theorem: Theorem<never>,
  of: Case,
  families: readonly Family[],
  dropped: readonly string[],
  draws: number,
): { readonly met: number; readonly fails: boolean } {
  const { hypotheses, conclude } = theorem as unknown as Theorem<Subject>;
  const needed = Object.entries(hypotheses).filter(([name]) => !dropped.includes(name));
  const draw = drawing(7);
  let met = 0;
  for (let n = 0; n < draws; n++) {
    const numbers = new Map<string, string>();
    const named = (name: string) => {
      const text = name.startsWith('λ')
        ? WEIGHTS[draw(5)]
        : name.startsWith('p(')
          ? CHANCES[draw(3)]
          : `${draw(of.kind === 'family' ? 9 : 5) - 2}`;
      numbers.set(name, numbers.get(name) ?? text);
      return rational(numbers.get(name) ?? text);
    };
    const subject = subjectIn(of, families, named);
    if (subject === null || !needed.every(([, hypothesis]) => hypothesis.holds(subject))) continue;
    met++;
    if (!holds(conclude(subject))) return { met, fails: true };
  }
  return { met, fails: false };
}

function subjectIn(...asked: Parameters<typeof subjectOfCase>): Subject | null {
  try {
    return subjectOfCase(...asked);
  } catch {
    return null;
  }
}
