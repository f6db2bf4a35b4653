/**
 * # Subjects by their index
 *
 * A check may begin anywhere in a scope. Where subjects are made of numbers that can be counted off, those before are not made at all.
 */
import type { Scope, Subjects } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';

/** Reads a scope: the subject at an index, `undefined` past the last. To read on where it stopped costs no more than the subject. */
export function readerOf<S extends Subject>(scope: Pick<Scope<S>, 'subjects'>): (index: number) => S | undefined {
  let next = 0;
  let subjects: Iterator<S> | null = null;
  const entered = (index: number): Iterator<S> => {
    const all = scope.subjects();
    // What cannot be entered is gone through once, if it is asked for in ascending order: what is passed over on the way is not made twice.
    if (subjects === null || index < next || all.startingAt !== undefined) return startingAt(all, index)[Symbol.iterator]();
    for (; next < index; next++) if (subjects.next().done === true) break;
    return subjects;
  };
  return (index) => {
    if (subjects === null || index !== next) subjects = entered(index);
    next = index + 1;
    const step = subjects.next();
    return step.done === true ? undefined : step.value;
  };
}

/** Subjects that can be entered at any index. */
export const indexed = <S extends Subject>(from: (index: number) => Iterable<S>): Subjects<S> => ({
  [Symbol.iterator]: () => from(0)[Symbol.iterator](),
  startingAt: from,
});

/** The subjects from an index on. */
export const startingAt = <S extends Subject>(subjects: Subjects<S>, index: number): Iterable<S> =>
  index === 0 ? subjects : (subjects.startingAt?.(index) ?? skipping(subjects, index));

/** All but the first so many of a list. */
export function* skipping<Item>(items: Iterable<Item>, count: number): Generator<Item> {
  let left = count;
  for (const item of items) {
    if (left === 0) yield item;
    else left -= 1;
  }
}
