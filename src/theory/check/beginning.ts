/**
 * # The beginning of a check
 *
 * A check of a few seconds cannot exhaust scopes, but it can look at the least subjects of each.
 */
import type { Property, Scope } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';

/** The property with the first so many subjects of each scope: what decides first in one of them is the least of the whole scope. */
export const beginning = <S extends Subject>(property: Property<S>, most: number): Property<S> => {
  const begun = (scopes: readonly Scope<S>[]) => scopes.map((scope) => beginningOf(scope, most));
  const { scopes, ablation = {}, decisive } = property;
  return {
    ...property,
    scopes: begun(scopes),
    ablation: Object.fromEntries(Object.entries(ablation).map(([name, own]) => [name, begun(own)])),
    ...(decisive === true && { decisive: scopes.every(({ size }) => size <= most) }),
  };
};

const beginningOf = <S extends Subject>(scope: Scope<S>, most: number): Scope<S> =>
  scope.size <= most ? scope : { name: `the first ${most} of: ${scope.name}`, size: most, subjects: () => first(scope.subjects(), most) };

function* first<Item>(items: Iterable<Item>, count: number): Generator<Item> {
  let left = count;
  for (const item of items) {
    yield item;
    left -= 1;
    if (left === 0) return;
  }
}
