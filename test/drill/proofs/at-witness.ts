/**
 * # Where another wording fails
 *
 * What is proved without a hypothesis that is known to be needed is needed elsewhere: for more agents, in another language, under a liability bound; and what is
 * proved of a near miss is false elsewhere. A subject at which it is known to fail says where. There, its numbers unknown again, the wording must fail; and
 * where the search does not find how, it must not be proved of those very numbers.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { UnknownNumbers } from '../../../cli/files/unknown-numbers.js';
import { apart } from '../../../cli/run/stored-failures.js';
import { rational } from '../../../src/exact/rational.js';
import { readCounterexample } from '../../../src/formats/checks/counterexample.js';
import { type Case, subjectOfCase } from '../../../src/specified/subject-of-case.js';
import { check } from '../../../src/theory/check/check.js';
import { holds } from '../../../src/theory/statement/conclusion.js';
import type { Family } from '../../../src/theory/statement/family.js';
import type { Property } from '../../../src/theory/statement/property.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { worked } from './tried.js';

/**
 * What becomes of a wording at the shape of a subject at which it is known to fail: the search finds numbers; or it does not, and what is proved of the
 * numbers known is nothing; `deceived` where it is said to be proved there.
 */
export interface There {
  readonly where: string;
  readonly fate: 'fails' | 'fails at its numbers' | 'undecided' | 'deceived';
  readonly why: string;
}

/** The subject that is stored to show a hypothesis needed; null where none is. */
export function storedSubject({ id }: Pick<Theorem<never>, 'id'>, families: readonly Family[], name: string): Subject | null {
  const path = new URL(`../../../counterexamples/${id}/${name}.json`, import.meta.url);
  return existsSync(path) ? readCounterexample(readFileSync(path, 'utf8'), () => families).subject : null;
}

/** A seed like any other, and as many random subjects as tell. */
const SEED = 42;
const RUNS = 300;

/** The subject at which a near miss is refuted by the check of its theorem; null where that does not refute it in time. */
export function refutation(nearMiss: Property<Subject>, seconds: number): Subject | null {
  const until = worked() + seconds * 1000;
  return check(nearMiss, { seed: SEED, runs: RUNS, expired: () => worked() >= until }).counterexample?.subject ?? null;
}

/** Tries a wording, without some hypotheses, at the shape of a subject. */
export function atWitness(
  on: UnknownNumbers,
  theorem: Theorem<never>,
  families: readonly Family[],
  dropped: readonly string[],
  subject: Subject,
  seconds: number,
): There {
  const { of, numbers } = apart(theorem, subject);
  const where = inWords(of);
  const until = worked() + seconds * 1000;
  const expired = () => worked() >= until;
  const found = on.prove(theorem.id, of, dropped, { expired });
  if (found.verdict === 'proved') return { where, fate: 'deceived', why: '' };
  const fails = (values: Readonly<Record<string, string>>) => failsAt(theorem, subjectAt(of, families, values), dropped);
  if (found.candidates.some(fails)) return { where, fate: 'fails', why: '' };
  if (!fails(numbers)) return { where, fate: 'undecided', why: found.reason };
  const there = on.prove(theorem.id, of, dropped, { expired: () => worked() >= until + seconds * 1000, numbers });
  return { where, fate: there.verdict === 'proved' ? 'deceived' : 'fails at its numbers', why: '' };
}

function inWords(of: Case): string {
  const terms = [...(of.mechanismClass ? [of.mechanismClass] : []), ...(of.liability === undefined ? [] : [`liability ${of.liability}`])];
  if (of.kind === 'family') {
    const given = Object.entries(of.numbers).flatMap(([name, value]) => (value === null ? [] : [`${name} = ${value}`]));
    return [of.family, ...given, ...terms].join(', ');
  }
  const actions = of.actions.length === 1 ? `one agent of ${of.actions[0]} actions` : of.actions.join('x');
  return [actions, ...(of.contingencies > 1 ? [`${of.contingencies} contingencies`] : []), ...terms].join(', ');
}

function subjectAt(of: Case, families: readonly Family[], numbers: Readonly<Record<string, string>>): Subject | null {
  try {
    return subjectOfCase(of, families, (name) => rational(numbers[name] ?? '0'));
  } catch {
    return null;
  }
}

/** Whether the wording as it is tested fails at a subject that meets all hypotheses but those dropped. */
function failsAt(theorem: Theorem<never>, subject: Subject | null, dropped: readonly string[]): boolean {
  const { hypotheses, conclude } = theorem as unknown as Theorem<Subject>;
  try {
    return (
      subject !== null &&
      Object.entries(hypotheses).every(([name, hypothesis]) => dropped.includes(name) || hypothesis.holds(subject)) &&
      !holds(conclude(subject))
    );
  } catch {
    return false;
  }
}
