/** Shapes as people write them: `2x3, 2 contingencies, all languages, balanced`. */
import { MECHANISM_CLASSES, type MechanismClass } from '../contract/language/setting.js';
import { LacunaError } from '../exact/error.js';
import type { Shape } from './cases.js';

const READERS: readonly (readonly [RegExp, (found: RegExpExecArray) => Partial<Shape>])[] = [
  [/^([1-9])(x[1-9]){0,11}$/, ([text]) => ({ actions: text.split('x').map(Number) })],
  [/^([1-9]) contingenc(?:y|ies)$/, ([, count]) => ({ contingencies: Number(count) })],
  [/^(?:all languages|every language)$/, () => ({ languages: 'all' })],
  [/^(empty|complete) language$/, ([, which]) => ({ languages: which === 'empty' ? 'empty' : 'complete' })],
  [/^actions verifiable$/, () => ({ languages: 'actions verifiable' })],
  [/^(?:all classes|every class)$/, () => ({ classes: MECHANISM_CLASSES })],
  [/^(subsidy-free|balanced|unrestricted)$/, ([name]) => ({ classes: MECHANISM_CLASSES.filter((each: MechanismClass) => each === name) })],
];

/** What is told to whoever writes something else. */
const PARTS =
  '2x3, 2 contingencies, all languages, empty language, complete language, actions verifiable, all classes, subsidy-free, balanced, unrestricted';

/** The most outcomes that a shape may have. */
const MOST_OUTCOMES = 12;

/**
 * What a text says of a shape.
 * @throws LacunaError naming the part that says nothing, or what another has said
 */
export function readShape(text: string): Partial<Shape> {
  let shape: Partial<Shape> = {};
  for (const part of text.toLowerCase().split(',')) {
    const said = READERS.flatMap(([pattern, read]) => {
      const found = pattern.exec(part.trim());
      return found === null ? [] : [read(found)];
    });
    const received = JSON.stringify(part.trim());
    if (said.length === 0) throw new LacunaError({ place: 'shape', expected: `parts such as ${PARTS}`, received });
    const [key] = Object.keys(said[0]);
    if (key in shape) throw new LacunaError({ place: 'shape', expected: `${key} once`, received: `${received} beside others` });
    shape = { ...shape, ...said[0] };
  }
  const outcomes = (shape.actions ?? [2, 2]).reduce((count, n) => count * n, 1) * (shape.contingencies ?? 1);
  if (outcomes > MOST_OUTCOMES) {
    throw new LacunaError({ place: 'shape', expected: `at most ${MOST_OUTCOMES} outcomes`, received: `${outcomes}` });
  }
  return shape;
}
