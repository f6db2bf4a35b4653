/** Shapes as people write them: `2x3, 2 contingencies, all languages, balanced`. */
import { MECHANISM_CLASSES, type MechanismClass } from '../contract/language/setting.js';
import { LacunaError } from '../exact/error.js';
import type { Shape } from './cases.js';

const READERS: readonly (readonly [RegExp, (found: RegExpExecArray) => Partial<Shape>])[] = [
  [/^([1-9])(x[1-9])*$/, ([text]) => ({ actions: text.split('x').map(Number) })],
  [/^([1-9]) contingenc(?:y|ies)$/, ([, count]) => ({ contingencies: Number(count) })],
  [/^all languages$/, () => ({ languages: 'all' })],
  [/^(empty|complete) language$/, ([, which]) => ({ languages: which === 'empty' ? 'empty' : 'complete' })],
  [/^actions verifiable$/, () => ({ languages: 'actions verifiable' })],
  [/^all classes$/, () => ({ classes: MECHANISM_CLASSES })],
  [/^(subsidy-free|balanced|unrestricted)$/, ([name]) => ({ classes: MECHANISM_CLASSES.filter((each: MechanismClass) => each === name) })],
];

/** The most outcomes that a shape may have. */
const MOST_OUTCOMES = 12;

/**
 * What a text says of a shape.
 * @throws LacunaError naming the part that says nothing
 */
export function readShape(text: string): Partial<Shape> {
  let shape: Partial<Shape> = {};
  for (const part of text.split(',').map((each) => each.trim())) {
    const said = READERS.flatMap(([pattern, read]) => {
      const found = pattern.exec(part);
      return found === null ? [] : [read(found)];
    });
    if (said.length === 0) {
      throw new LacunaError({
        place: 'shape',
        expected: 'parts such as 2x2, 2 contingencies, all languages, empty language, actions verifiable, all classes, balanced',
        received: JSON.stringify(part),
      });
    }
    shape = { ...shape, ...said[0] };
  }
  const outcomes = (shape.actions ?? [2, 2]).reduce((count, n) => count * n, 1) * (shape.contingencies ?? 1);
  if (outcomes > MOST_OUTCOMES) {
    throw new LacunaError({ place: 'shape', expected: `at most ${MOST_OUTCOMES} outcomes`, received: `${outcomes}` });
  }
  return shape;
}
