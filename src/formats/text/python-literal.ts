/**
 * # Lists as Python writes them
 *
 * Reads `['stay silent', "don't"]` and `[[1, 2], [3, 4]]`: lists and tuples of texts and numbers, which logs of Python programs hold as text. Nothing
 * is evaluated.
 */
import { LacunaError } from '../../exact/error.js';
import { quote } from './place.js';

const LONGEST = 1e6;
const DEEPEST = 8;
const SPACE = /[ \t\r\n]*/y;
const STRING = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/y;
const NUMBER = /-?\d+(?:\.\d+)?/y;

type Literal = string | number | readonly Literal[];

/**
 * The value of a literal.
 * @throws LacunaError where it is none
 */
export function pythonLiteral(text: string): Literal {
  let position = 0;
  const fail = () =>
    new LacunaError({ expected: 'a list as Python writes it', received: quote(text.slice(position, position + 40) || text) });
  if (text.length > LONGEST) throw new LacunaError({ expected: `a list of at most ${LONGEST} characters`, received: `${text.length}` });
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match !== null) position = pattern.lastIndex;
    return match;
  };
  const value = (depth: number): Literal => {
    take(SPACE);
    const closing = text[position] === '[' ? ']' : text[position] === '(' ? ')' : null;
    if (closing !== null) {
      if (depth === DEEPEST) throw fail();
      position += 1;
      const items: Literal[] = [];
      for (;;) {
        take(SPACE);
        if (text[position] === closing) {
          position += 1;
          return items;
        }
        items.push(value(depth + 1));
        take(SPACE);
        if (text[position] === ',') position += 1;
        else if (text[position] !== closing) throw fail();
      }
    }
    const string = take(STRING);
    if (string !== null)
      return (string[1] ?? string[2]).replace(/\\(.)/g, (_, escaped: string) => ({ n: '\n', t: '\t' })[escaped] ?? escaped);
    const number = take(NUMBER);
    if (number !== null) return Number(number[0]);
    throw fail();
  };
  const found = value(0);
  take(SPACE);
  if (position < text.length) throw fail();
  return found;
}
