/**
 * # Which hypotheses a theorem needs
 *
 * Ablation drops one hypothesis, keeps the rest, and searches for a subject for which the conclusion fails. With one, the hypothesis is
 * *needed*. Where the theorem says why a hypothesis is *idle*, the reason itself is put to the test: that the others imply it, or that the
 * conclusion holds without it. Otherwise the hypothesis is *not known to be needed*, and the finding says what was searched.
 */
import fc from 'fast-check';
import { equivalent } from '../statement/conclusion.js';
import { dropping, type Kept, revalidate } from '../statement/kept.js';
import type { Progress } from '../statement/pieces.js';
import type { Idle, Property } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { Theorem } from '../statement/theorem.js';
import type { CheckResult, Counterexample, Exhausted } from '../statement/verdict.js';
import { type CheckOptions, checking } from './check.js';

/** What dropping a hypothesis came to. */
export interface Finding<S extends Subject = Subject> {
  readonly hypothesis: string;
  readonly prose: string;
  readonly verdict: 'needed' | 'idle' | 'not known to be needed' | 'incomplete';
  /** A subject that meets all other hypotheses and for which the conclusion fails. */
  readonly witness: Counterexample<S> | null;
  /** Why the hypothesis is idle, or what is believed of one that is not known to be needed. */
  readonly argument: string | null;
  readonly exhausted: readonly Exhausted[];
  readonly sampled: { readonly subjects: number; readonly attempts: number };
  /** `false` where an argument was refuted, a stored subject is stale, or nothing was found for a hypothesis said to be needed. */
  readonly asExpected: boolean;
}

/** Whether hypotheses can be dropped one by one: of a statement that is to hold. */
export const hasAblation = ({ theorem }: { readonly theorem: Pick<Theorem<never>, 'expect' | 'hypotheses'> }): boolean =>
  theorem.expect === 'holds' && Object.keys(theorem.hypotheses).length > 0;

/** Drops each hypothesis in turn, step by step. What is stored for a hypothesis, and still shows that it is needed, ends the search for it. */
export function* ablating<S extends Subject>(property: Property<S>, options: CheckOptions): Generator<Progress, Finding<S>[]> {
  const findings: Finding<S>[] = [];
  if (!hasAblation(property)) return findings;
  for (const name of Object.keys(property.theorem.hypotheses)) findings.push(yield* dropped(property, name, options));
  return findings;
}

function* dropped<S extends Subject>(property: Property<S>, name: string, options: CheckOptions): Generator<Progress, Finding<S>> {
  const { theorem } = property;
  const { prose } = theorem.hypotheses[name];
  const idle = property.idle?.[name];
  const stored = options.kept?.find((kept) => kept.name === name);
  const known = stored === undefined ? null : revalidate(theorem, stored);
  const nothing = { exhausted: [], sampled: { subjects: 0, attempts: 0 } };
  if (known !== null) {
    return { hypothesis: name, prose, verdict: 'needed', witness: known, argument: null, ...nothing, asExpected: idle === undefined };
  }
  const { kept: _, ...terms } = options;
  const result = yield* checking(idle === undefined ? withoutSome(property, [name]) : claimedIdle(property, name, idle), terms);
  const { exhausted, sampled, counterexample } = result;
  const open = property.open?.[name];
  return {
    hypothesis: name,
    prose,
    verdict: verdictOf(result, idle),
    witness: counterexample,
    argument: counterexample === null ? (idle?.argument ?? open ?? null) : null,
    exhausted,
    sampled,
    asExpected: stored === undefined && (counterexample === null) === (idle !== undefined || open !== undefined),
  };
}

function verdictOf({ verdict, counterexample }: CheckResult, idle: Idle | undefined): Finding['verdict'] {
  if (counterexample !== null) return 'needed';
  if (verdict === 'incomplete') return 'incomplete';
  return idle === undefined ? 'not known to be needed' : 'idle';
}

/** The theorem without some hypotheses, tried on what ablation is to search; without none, the property itself. */
export function withoutSome<S extends Subject>(property: Property<S>, dropped: readonly string[]): Property<S> {
  const { theorem, ablation = {}, scopes, breaking, meeting, families = [] } = property;
  if (dropped.length === 0) return property;
  const own = dropped.flatMap((name) => (Object.hasOwn(ablation, name) ? ablation[name] : []));
  return {
    theorem: { ...dropping(theorem, ...dropped), expect: 'holds' },
    scopes: dropped.some((name) => Object.hasOwn(ablation, name)) ? own : scopes,
    meeting: dropped.every((name) => Object.hasOwn(breaking, name)) ? fc.oneof(...dropped.map((name) => breaking[name])) : meeting,
    breaking: {},
    families,
  };
}

/** The claim that the other hypotheses imply one, or that the conclusion holds without it. */
function claimedIdle<S extends Subject>(property: Property<S>, name: string, { because }: Idle): Property<S> {
  const without = withoutSome(property, [name]);
  if (because === 'unused') return without;
  const { holds } = property.theorem.hypotheses[name];
  const conclude = (subject: S) => equivalent(['the other hypotheses hold', true], [name, holds(subject)]);
  return { ...without, theorem: { ...without.theorem, conclude }, meeting: fc.oneof(without.meeting, property.meeting) };
}

/** What is known of the hypotheses without any search: what is stored, validated anew, and what the theorem says of the others. */
export function knownFindings<S extends Subject>(
  property: Pick<Property<S>, 'theorem' | 'idle' | 'open'>,
  kept: readonly Kept[],
): Finding<S>[] {
  const { theorem, idle = {}, open = {} } = property;
  const nothing = { exhausted: [], sampled: { subjects: 0, attempts: 0 } };
  return Object.entries(theorem.hypotheses).flatMap(([hypothesis, { prose }]): Finding<S>[] => {
    const stored = kept.find(({ name }) => name === hypothesis);
    const witness = stored === undefined ? null : revalidate(theorem, stored);
    const finding = {
      hypothesis,
      prose,
      witness,
      argument: idle[hypothesis]?.argument ?? open[hypothesis] ?? null,
      ...nothing,
      asExpected: true,
    };
    if (witness !== null) return [{ ...finding, verdict: 'needed', argument: null }];
    if (hypothesis in idle) return [{ ...finding, verdict: 'idle' }];
    return hypothesis in open ? [{ ...finding, verdict: 'not known to be needed' }] : [];
  });
}
