/**
 * # YAML as JSON
 *
 * A game file may be written in YAML: the same keys, with every number read as it is written. Anchors, tags and repeated keys are refused, so that
 * a file says what it shows; what passes becomes JSON text, and is held to all that JSON is held to.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { LacunaError } from '../../exact/error.js';
import type { Limits } from './limits.js';
import { atMostLimit, quote } from './place.js';

/**
 * The JSON text of a YAML document.
 * @throws LacunaError with line and column
 */
export function jsonOfYaml(text: string, limits: Limits): string {
  if (text.length > limits.bytes) throw new LacunaError({ expected: atMostLimit('bytes', limits, 'bytes'), received: `${text.length}` });
  requireShallow(text, limits);
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: true,
    strict: true,
    merge: false,
    lineCounter: counter,
    prettyErrors: false,
  });
  const place = (position: number) => {
    const { line, col } = counter.linePos(position);
    return `line ${line}, column ${col}`;
  };
  const refuse = (position: number, expected: string, received: string): never => {
    throw new LacunaError({ place: place(position), expected, received });
  };
  for (const { pos, message } of [...document.errors, ...document.warnings]) refuse(pos[0], 'YAML', message.split('\n')[0]);
  const write = (node: unknown): string => {
    if (node === null || node === undefined) return 'null';
    if (isScalar(node)) {
      if (node.anchor !== undefined || node.tag !== undefined)
        refuse(node.range?.[0] ?? 0, 'no anchors and no tags', quote(`${node.anchor ?? node.tag}`));
      return JSON.stringify(`${node.value}`);
    }
    if (isSeq(node)) return `[${node.items.map(write).join(',')}]`;
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => {
        if (!isScalar(key)) return refuse(node.range?.[0] ?? 0, 'keys that are texts', 'another');
        return `${write(key)}:${write(value)}`;
      });
      return `{${entries.join(',')}}`;
    }
    return refuse(0, 'no aliases', 'one');
  };
  return write(document.contents);
}

/** Nesting is bounded before the parser, which recurses, sees it. */
function requireShallow(text: string, limits: Limits): void {
  let flow = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++flow);
    else if (character === ']' || character === '}') flow = Math.max(0, flow - 1);
  }
  const indents = text.split('\n').reduce((most, line) => Math.max(most, /^(?:\s|-\s)*/.exec(line)?.[0].length ?? 0), 0);
  if (deepest <= limits.nesting && indents <= 40 * limits.nesting) return;
  throw new LacunaError({ expected: atMostLimit('nesting', limits, 'nested lists and objects'), received: 'more' });
}
