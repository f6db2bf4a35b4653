/** The verdict that follows from the parts of a check. */

import { allPieces, type Piece, type StageSize, without } from '../statement/pieces.js';
import type { Property } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { CheckResult, Counterexample, Exhausted, Verdict } from '../statement/verdict.js';
import { lesser } from './decisive.js';
import { countOf, ends, joined, type Part } from './parts.js';

/** With fewer subjects that meet all hypotheses than this, or fewer than one in a hundred of those generated, a check is vacuous. */
export const LEAST_MEETING = 100;

/** The parts of each stage that count: those up to the first that decides. What was stored ends the check after the scopes. */
function counted<S extends Subject>(stages: readonly StageSize[], parts: readonly Part<S>[]): Map<string, Part<S>[]> {
  const counting = new Map<string, Part<S>[]>();
  let ended = false;
  for (const { name } of stages) {
    if (ended || (isRandom(name) && stored(parts) !== null)) break;
    const own = parts.filter(({ stage }) => stage === name).sort((x, y) => x.from - y.from);
    const last = name === 'stored' ? -1 : own.findIndex(ends);
    ended = last !== -1;
    counting.set(name, ended ? own.slice(0, last + 1) : own);
  }
  return counting;
}

const isRandom = (stage: string): boolean => stage === 'sampling' || stage === 'adversary';

const stored = <S extends Subject>(parts: readonly Part<S>[]): Counterexample<S> | null =>
  parts.find(({ stage, decisive }) => stage === 'stored' && decisive !== null)?.decisive ?? null;

/** What of a check is still to be done, in its order: nothing after what decides. */
export function remaining<S extends Subject>(stages: readonly StageSize[], parts: readonly Part<S>[]): Piece[] {
  const counting = counted(stages, parts);
  return without(allPieces(stages), parts).filter(({ stage, from }) => {
    const own = counting.get(stage);
    return own?.every((part) => stage === 'stored' || !ends(part) || from < part.to);
  });
}

/** The result of the parts that a check came to. */
export function resultOf<S extends Subject>(
  property: Property<S>,
  stages: readonly StageSize[],
  parts: readonly Part<S>[],
  runs: number,
): CheckResult<S> {
  const { theorem, scopes } = property;
  const { id, part, expect } = theorem;
  const counting = counted(stages, parts);
  const all = [...counting.values()].flat();
  const { met, unmet, strata, figures } = all.reduce<Part<S>>(joined, NOTHING);
  const exhausted = scopes.flatMap(({ name, size }, k): Exhausted[] => {
    const own = counting.get(`scope ${k + 1}`) ?? [];
    return own.length === 0 && size > 0 ? [] : [{ scope: name, subjects: total(own, 'tried'), of: size, meeting: total(own, 'meeting') }];
  });
  const random = counting.get('sampling') ?? [];
  const sampled = { subjects: total(random, 'meeting'), attempts: total(random, 'tried') };
  const recalled = counting.get('stored') ?? [];
  const decisive = shown(all, without(allPieces(stages), parts));
  const reason = all.find(({ inapplicable }) => inapplicable !== undefined)?.inapplicable;
  const verdict = reason === undefined ? verdictOf(property, { decisive, exhausted, sampled, runs }) : 'inapplicable';
  const stale = recalled.flatMap((each) => each.stale);
  const [blocking] = Object.entries(unmet).sort(([, x], [, y]) => y - x);
  return {
    id,
    part,
    expect,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    asExpected: stale.length === 0 && (expect === 'holds' ? verdict === 'unrefuted' || verdict === 'exhausted' : verdict === expect),
    exhausted,
    sampled,
    hypotheses: Object.fromEntries(
      Object.keys(theorem.hypotheses).map((name) => [name, { met: countOf(met, name), of: sampled.attempts }]),
    ),
    blocking: verdict === 'vacuous' ? (blocking?.[0] ?? null) : null,
    strata: Object.fromEntries(Object.entries(strata).sort(([x], [y]) => (x < y ? -1 : 1))),
    figures: Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value])),
    counterexample: expect === 'witnessed' ? null : decisive,
    witness: expect === 'witnessed' ? decisive : null,
    revalidated: total(recalled, 'meeting'),
    stale,
  };
}

/** The part of nothing. */
const NOTHING: Part<never> = {
  stage: '',
  from: 0,
  to: 0,
  tried: 0,
  meeting: 0,
  met: {},
  unmet: {},
  strata: {},
  figures: {},
  decisive: null,
  stale: [],
};

const total = <S extends Subject>(parts: readonly Part<S>[], field: 'tried' | 'meeting'): number =>
  parts.reduce((sum, part) => sum + part[field], 0);

/** What decides. In a scope it is the least only where everything before it was tried. */
function shown<S extends Subject>(parts: readonly Part<S>[], missing: readonly Piece[]): Counterexample<S> | null {
  const recalled = stored(parts);
  const found = parts.find(({ stage, decisive }) => stage !== 'stored' && decisive !== null);
  if (found === undefined || found.decisive === null) return recalled;
  if (isRandom(found.stage)) return found.decisive;
  const least = !missing.some(({ stage, from }) => stage === found.stage && from < found.from);
  return lesser(least ? found.decisive : { ...found.decisive, minimality: 'not minimal' }, recalled);
}

function verdictOf<S extends Subject>(
  { theorem, scopes, decisive: whole = false }: Property<S>,
  seen: Pick<CheckResult<S>, 'exhausted' | 'sampled'> & { readonly decisive: Counterexample<S> | null; readonly runs: number },
): Verdict {
  const { exhausted, sampled, decisive, runs } = seen;
  const sum = (field: 'subjects' | 'meeting') => exhausted.reduce((total, scope) => total + scope[field], 0);
  const exhaustive = exhausted.length === scopes.length && exhausted.every(({ subjects, of }) => subjects === of);
  if (theorem.expect === 'witnessed') {
    if (decisive !== null) return 'witnessed';
    return whole && exhaustive ? 'refuted' : 'incomplete';
  }
  if (decisive !== null) return 'refuted';
  if (!exhaustive || sampled.attempts < runs) return 'incomplete';
  const meeting = sampled.subjects + sum('meeting');
  const vacuous = meeting < LEAST_MEETING || meeting * 100 < sampled.attempts + sum('subjects');
  return vacuous ? 'vacuous' : runs === 0 ? 'exhausted' : 'unrefuted';
}
