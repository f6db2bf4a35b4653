/**
 * # Gambit's normal-form files
 *
 * Reads `.nfg` in both versions: payoffs listed outcome by outcome, or outcomes by number with payoffs of their own; strategies by name or by
 * how many there are. The first player's strategy varies fastest. Numbers are decimals, fractions, or decimals with an exponent, read exactly.
 * Names that are alike are told apart as Gambit does: `x`, `x` are `x_1`, `x_2`. In a text a backslash stands for itself, unless a quotation
 * mark follows.
 *
 * Source. Gambit, "File formats": the strategic game (.nfg) formats; `src/games/file.cc`.
 */
import { LacunaError } from '../../exact/error.js';
import { type Rational, ZERO } from '../../exact/rational.js';
import { type Environment, environment } from '../../game/environment.js';
import { shape } from '../../game/profile.js';
import type { Limits } from '../text/limits.js';
import { exactly } from '../text/number.js';
import { atMostLimit, quote } from '../text/place.js';

/** A game from a Gambit file. */
interface GambitGame {
  readonly title: string | null;
  /** The comment before the payoffs, `null` where there is none or an empty one. */
  readonly comment: string | null;
  /** Of each profile what its outcome is called, `null` where none has a name. */
  readonly outcomes: readonly string[] | null;
  readonly environment: Environment;
}

/** What a profile leads to. */
interface Outcome {
  readonly name: string;
  readonly payoffs: readonly Rational[];
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
      found = [kind, kind === 'text' ? match[1].replaceAll('\\"', '"') : match[0], pattern.lastIndex];
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
export function readGambit(given: string, limits: Limits): GambitGame {
  if (given.length > limits.bytes) throw new LacunaError({ expected: atMostLimit('bytes', limits, 'bytes'), received: `${given.length}` });
  const text = given.replace(/^\uFEFF/, '');
  const words = wordsOf(text);
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
  const names = (what: string): readonly string[] => {
    const list: string[] = [];
    // A name that is left empty is the number of the player or the strategy.
    while (isText()) {
      if (/[\n\r\t]/.test(at.text)) refuse('a name on one line');
      if (at.text.length > limits.name) refuse(atMostLimit('name', limits, 'characters in a name'), `${at.text.length}`);
      list.push(take('text', what) || `${list.length + 1}`);
    }
    skip('}');
    if (list.length === 0) refuse(what, 'none');
    return toldApart(list);
  };
  const agents = names('the players');
  skip('{');
  const actions: (readonly string[])[] = [];
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
    actions.push(names('the strategies'));
  }
  if (actions.length !== agents.length) refuse(`strategies for ${agents.length} players`, `${actions.length}`);
  next();
  const comment = isText() ? take('text', 'a comment') : '';
  const profiles = actions.reduce((product, { length }) => product * length, 1);
  if (profiles > limits.outcomes) refuse(atMostLimit('outcomes', limits, 'profiles'), `${profiles}`);

  const listed: Outcome[] = [];
  const nothing: Outcome = { name: '', payoffs: agents.map(() => ZERO) };
  if (is('{')) {
    next();
    const outcomes: Outcome[] = [];
    while (!is('}')) {
      skip('{');
      const name = isText() ? take('text', 'a name') : '';
      outcomes.push({ name, payoffs: agents.map(number) });
      skip('}');
    }
    next();
    for (let k = 0; k < profiles; k++) {
      const index = at.kind === 'number' && /^\d{1,9}$/.test(at.text) ? Number(at.text) : -1;
      if (index < 0 || index > outcomes.length) refuse(`the number of an outcome, 0 to ${outcomes.length}`);
      next();
      listed.push(index === 0 ? nothing : outcomes[index - 1]);
    }
  } else for (let k = 0; k < profiles; k++) listed.push({ name: '', payoffs: agents.map(number) });
  if (at.kind !== 'end') refuse(`nothing after the payoffs of ${profiles} profiles`);
  const ordered = inOrder(agents, actions, listed);
  return {
    title: title === '' ? null : title,
    comment: comment === '' ? null : comment,
    outcomes: ordered.some(({ name }) => name !== '') ? ordered.map(({ name }) => name) : null,
    environment: environment({ agents, actions, payoffs: [ordered.map(({ payoffs }) => payoffs)], contingencies: ['always'] }),
  };
}

/** From the order of Gambit, in which the first player's strategy varies fastest, to ours, in which the last agent's does. */
function inOrder(agents: readonly string[], actions: readonly (readonly string[])[], listed: readonly Outcome[]): readonly Outcome[] {
  const { strides, profileCount } = shape(agents, actions);
  return Array.from({ length: profileCount }, (_, profile) => {
    let index = 0;
    for (let i = agents.length - 1; i >= 0; i--) index = index * actions[i].length + (Math.floor(profile / strides[i]) % actions[i].length);
    return listed[index];
  });
}

/** Names of which several are alike are numbered, by the next number that makes a name not there yet. */
function toldApart(names: readonly string[]): readonly string[] {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  const taken = new Set(names);
  const last = new Map<string, number>();
  return names.map((name) => {
    if (count.get(name) === 1) return name;
    let number = (last.get(name) ?? 0) + 1;
    while (taken.has(`${name}_${number}`)) number++;
    last.set(name, number);
    taken.add(`${name}_${number}`);
    return `${name}_${number}`;
  });
}
