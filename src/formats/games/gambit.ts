/**
 * # Gambit's normal-form files
 *
 * Reads `.nfg` in both versions: payoffs listed outcome by outcome, or outcomes by number with payoffs of their own; strategies by name or by
 * how many there are. The first player's strategy varies fastest. Numbers are decimals, fractions, or decimals with an exponent, read exactly.
 *
 * Source. Gambit, "File formats": the strategic game (.nfg) formats.
 */
import { LacunaError } from '../../exact/error.js';
import { type Rational, ZERO } from '../../exact/rational.js';
import { type Environment, environment } from '../../game/environment.js';
import { requireNames, shape } from '../../game/profile.js';
import type { Limits } from '../text/limits.js';
import { exactly } from '../text/number.js';
import { atMostLimit, quote } from '../text/place.js';

/** A game from a Gambit file. */
interface GambitGame {
  readonly title: string | null;
  readonly environment: Environment;
}

/** A word of the file. */
interface Word {
  readonly kind: 'text' | 'number' | 'symbol' | 'name' | 'end';
  readonly text: string;
  readonly position: number;
}

const SPACE = /[\s,]*/y;
const TEXT = /"((?:[^"\\]|\\.)*)"/sy;
const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?:\/\d+)?/y;
const NAME = /[A-Za-z]\w*/y;

function* wordsOf(text: string): Generator<Word, Word> {
  let position = 0;
  for (;;) {
    SPACE.lastIndex = position;
    SPACE.test(text);
    position = SPACE.lastIndex;
    if (position >= text.length) return { kind: 'end', text: '', position };
    let found: readonly [Word['kind'], string, number] | null = null;
    for (const [kind, pattern] of [
      ['text', TEXT],
      ['number', NUMBER],
      ['name', NAME],
    ] as const) {
      pattern.lastIndex = position;
      const match = pattern.exec(text);
      if (match === null) continue;
      found = [kind, kind === 'text' ? match[1].replace(/\\(.)/gs, '$1') : match[0], pattern.lastIndex];
      break;
    }
    const [kind, word, end] = found ?? (['symbol', text[position], position + 1] as const);
    yield { kind, text: word, position };
    position = end;
  }
}

/**
 * The game that the text of a file describes; its only contingency is `always`.
 * @throws LacunaError with line and column
 */
export function readGambit(text: string, limits: Limits): GambitGame {
  if (text.length > limits.bytes) throw new LacunaError({ expected: atMostLimit('bytes', limits, 'bytes'), received: `${text.length}` });
  const words = wordsOf(text.replace(/^\uFEFF/, ''));
  let at: Word = { kind: 'symbol', text: '', position: 0 };
  const next = (): Word => {
    const step = words.next();
    at = step.value;
    return at;
  };
  const refuse = (expected: string, received = at.kind === 'end' ? 'the end of the file' : quote(at.text.slice(0, 40))): never => {
    const before = text.slice(0, at.position);
    const line = before.split('\n').length;
    throw new LacunaError({ place: `line ${line}, column ${at.position - before.lastIndexOf('\n')}`, expected, received });
  };
  const is = (symbol: string): boolean => at.kind === 'symbol' && at.text === symbol;
  const isText = (): boolean => at.kind === 'text';
  const skip = (symbol: string): void => {
    if (!is(symbol)) refuse(quote(symbol));
    next();
  };
  const take = (kind: Word['kind'], expected: string): string => {
    if (at.kind !== kind) refuse(expected);
    const { text } = at;
    next();
    return text;
  };
  const number = (): Rational => {
    const word = at;
    if (word.kind !== 'number') refuse('a payoff');
    const value = exactly(word.text, limits);
    if (value === null) refuse(atMostLimit('digits', limits, 'digits'), `a number of ${word.text.length} characters`);
    next();
    return value ?? ZERO;
  };

  if (next().text !== 'NFG') refuse('"NFG"');
  if (next().text !== '1') refuse('version 1 of the format');
  if (!['R', 'D'].includes(next().text)) refuse('"R" or "D"');
  next();
  const title = take('text', 'the title in double quotes');
  skip('{');
  const agents: string[] = [];
  // A name that is left empty is the number of the player or the strategy.
  while (isText()) agents.push(take('text', 'a player') || `${agents.length + 1}`);
  skip('}');
  if (agents.length === 0) refuse('the players', 'none');
  named(agents, 'players', refuse);
  skip('{');
  const actions: string[][] = [];
  while (!is('}')) {
    if (actions.length === agents.length) refuse('"}"');
    if (at.kind === 'number') {
      if (!/^[1-9]\d{0,6}$/.test(at.text)) refuse('how many strategies there are');
      const count = Number(take('number', 'a number'));
      if (count > limits.outcomes) refuse(atMostLimit('outcomes', limits, 'strategies'), `${count}`);
      actions.push(Array.from({ length: count }, (_, k) => `${k + 1}`));
      continue;
    }
    skip('{');
    const own: string[] = [];
    while (isText()) own.push(take('text', 'a strategy') || `${own.length + 1}`);
    skip('}');
    if (own.length === 0) refuse('the strategies', 'none');
    actions.push(own);
  }
  if (actions.length !== agents.length) refuse(`strategies for ${agents.length} players`, `${actions.length}`);
  next();
  for (const own of actions) named(own, 'strategies', refuse);
  if (isText()) next();
  const profiles = actions.reduce((product, { length }) => product * length, 1);
  if (profiles > limits.outcomes) refuse(atMostLimit('outcomes', limits, 'profiles'), `${profiles}`);

  const listed: (readonly Rational[])[] = [];
  const zeros = agents.map(() => ZERO);
  if (is('{')) {
    next();
    const outcomes: Rational[][] = [];
    while (!is('}')) {
      skip('{');
      if (isText()) next();
      const payoffs = agents.map(number);
      skip('}');
      outcomes.push(payoffs);
    }
    next();
    for (let k = 0; k < profiles; k++) {
      const index = at.kind === 'number' && /^\d{1,9}$/.test(at.text) ? Number(at.text) : -1;
      if (index < 0 || index > outcomes.length) refuse(`the number of an outcome, 0 to ${outcomes.length}`);
      next();
      listed.push(index === 0 ? zeros : outcomes[index - 1]);
    }
  } else for (let k = 0; k < profiles; k++) listed.push(agents.map(number));
  if (at.kind !== 'end') refuse(`nothing after the payoffs of ${profiles} profiles`);
  return {
    title: title === '' ? null : title,
    environment: environment({ agents, actions, payoffs: [inOrder(agents, actions, listed)], contingencies: ['always'] }),
  };
}

/** From the order of Gambit, in which the first player's strategy varies fastest, to ours, in which the last agent's does. */
function inOrder(
  agents: readonly string[],
  actions: readonly (readonly string[])[],
  listed: readonly (readonly Rational[])[],
): (readonly Rational[])[] {
  const { strides, profileCount } = shape(agents, actions);
  return Array.from({ length: profileCount }, (_, profile) => {
    let index = 0;
    for (let i = agents.length - 1; i >= 0; i--) index = index * actions[i].length + (Math.floor(profile / strides[i]) % actions[i].length);
    return listed[index];
  });
}

/** Refuses names that are empty or alike. */
function named(names: string[], what: string, refuse: (expected: string, received: string) => never): void {
  try {
    requireNames(names, what);
  } catch (error) {
    if (error instanceof LacunaError) refuse(error.expected, error.received);
    throw error;
  }
}
