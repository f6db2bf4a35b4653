/**
 * # Does renaming change what a statement says?
 *
 * A scope up to renaming tries one subject of each orbit for all: right for a statement that says the same of a subject under every name, and
 * wrong for one that speaks of the first agent, or of an action by name. Whether it does is tried on a sample of the scope.
 */
import { LacunaError } from '../../exact/error.js';
import { reindex } from '../order/canonical.js';
import { symmetries } from '../order/symmetries.js';
import { holds } from '../statement/conclusion.js';
import type { Subject } from '../statement/subject.js';
import { meets, type Theorem } from '../statement/theorem.js';
import type { SpannedScope } from './orbits.js';
import { startingAt } from './scope-reader.js';

/** Subjects that are looked at, and renamings of each. */
const [SUBJECTS, RENAMINGS] = [200, 4];

/**
 * Refuses a statement that says something else of a subject than of one that differs from it in names alone.
 * @param scope all of the scope, before orbits are taken
 * @throws LacunaError where it does
 */
export function requireUnchanged<S extends Subject>(theorem: Theorem<S>, { name, size, sample, subjects }: SpannedScope): void {
  const group = symmetries(sample);
  const said = (subject: Subject) => (meets(theorem, subject as S) ? holds(theorem.conclude(subject as S)) : null);
  for (let k = 0; k < Math.min(SUBJECTS, size); k++) {
    const at = size <= SUBJECTS ? k : Math.floor((k * size) / SUBJECTS + ((k * 7919) % Math.floor(size / SUBJECTS)));
    const [subject] = startingAt(subjects(), at);
    if (subject === undefined) continue;
    const before = said(subject);
    for (let j = 1; j <= RENAMINGS; j++) {
      const { renaming } = group[(k * RENAMINGS + j) % group.length];
      if (said(reindex(subject, renaming)) === before) continue;
      const received = 'one that does: it speaks of agents, actions or contingencies by place or by name';
      throw new LacunaError({
        place: 'scope',
        expected: `a statement that renaming does not change, for “${name}, up to renaming”`,
        received,
      });
    }
  }
}
