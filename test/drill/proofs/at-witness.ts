/**
 * # Where a hypothesis is needed
 *
 * What is proved without a hypothesis that is known to be needed is needed elsewhere: for more agents, in another language, under a liability bound. The
 * stored subject that shows it says where. There, its numbers unknown again, the theorem without the hypothesis must fail.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { UnknownNumbers } from '../../../cli/files/unknown-numbers.js';
import { QUANTIFIED } from '../../../properties/quantified.js';
import { format, rational } from '../../../src/exact/rational.js';
import { readCounterexample } from '../../../src/formats/checks/counterexample.js';
import { type Case, subjectOfCase } from '../../../src/specified/subject-of-case.js';
import { holds } from '../../../src/theory/statement/conclusion.js';
import type { Family } from '../../../src/theory/statement/family.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { worked } from './tried.js';

/** What becomes of a theorem without a hypothesis at the shape of the stored subject; `deceived` where it is said to be proved there. */
export interface There {
  readonly where: string;
  readonly fate: 'fails' | 'undecided' | 'deceived';
  readonly why: string;
}

/** Tries it; null where nothing is stored. */
export function atWitness(
  on: UnknownNumbers,
  theorem: Theorem<never>,
  families: readonly Family[],
  name: string,
  seconds: number,
): There | null {
  const path = new URL(`../../../counterexamples/${theorem.id}/${name}.json`, import.meta.url);
  if (!existsSync(path)) return null;
  const { subject } = readCounterexample(readFileSync(path, 'utf8'), () => families);
  const of = caseOf(theorem.id, subject);
  const where = inWords(of);
  const until = worked() + seconds * 1000;
  const found = on.prove(theorem.id, of, [name], { expired: () => worked() >= until });
  if (found.verdict === 'proved') return { where, fate: 'deceived', why: '' };
  const fails = found.candidates.some((numbers) => failsAt(theorem, subjectAt(of, families, numbers), name));
  return { where, fate: fails ? 'fails' : 'undecided', why: fails ? '' : found.reason };
}

/** All of a subject but its numbers; a bound stays. */
function caseOf(id: string, { environment: of, family, parameters, liability, mechanismClass, ...subject }: Subject): Case {
  const terms = {
    ...(mechanismClass && { mechanismClass }),
    ...(liability != null && { liability: format(liability) }),
    ...(subject.weight && { weight: true as const }),
    ...(subject.weights && { weights: true as const }),
  };
  if (family !== undefined && parameters !== undefined) {
    const quantified = QUANTIFIED[id];
    const alike = quantified?.kind === 'family' ? quantified.of.find((each) => each.family.name === family.name) : undefined;
    const given = (name: string) => alike !== undefined && alike.numbers[name] !== null;
    const numbers = Object.fromEntries(Object.entries(parameters).map(([name, x]) => [name, given(name) ? format(x) : null]));
    return { kind: 'family', family: family.name, numbers, ...terms };
  }
  const { language, finer, contingency, choice, target } = subject;
  return {
    kind: 'shape',
    actions: of.actions.map((names) => names.length),
    contingencies: of.contingencies.length,
    ...terms,
    ...(language && { language: language.cells }),
    ...(finer && { finer: finer.cells }),
    ...(contingency !== undefined && { contingency }),
    ...(choice && { choice }),
    ...(target && { target }),
    named: true,
  };
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

/** Whether the theorem as it is tested fails at a subject that meets all hypotheses but one. */
function failsAt(theorem: Theorem<never>, subject: Subject | null, dropped: string): boolean {
  const { hypotheses, conclude } = theorem as unknown as Theorem<Subject>;
  try {
    return (
      subject !== null &&
      Object.entries(hypotheses).every(([name, hypothesis]) => name === dropped || hypothesis.holds(subject)) &&
      !holds(conclude(subject))
    );
  } catch {
    return false;
  }
}
