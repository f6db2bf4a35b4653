/**
 * # Links that hold a game
 *
 * The fragment of an address says which game is looked at, and under which terms: `#game=…&class=balanced&liability=1&weight=1/2`, the game
 * being an `environment@1` file in base64url. A fragment is sent to no server. It may come from anyone: it is read as a file from a
 * stranger is.
 */
import { MECHANISM_CLASSES } from '../../src/contract/language/setting.js';
import { LacunaError } from '../../src/exact/error.js';
import { isNegative, rational } from '../../src/exact/rational.js';
import type { Json } from '../../src/formats/analysis/analysis-line.js';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { DEFAULT_LIMITS } from '../../src/formats/text/limits.js';
import { type Draft, draftOf, fileOf } from './draft.js';

/** Longer fragments are not written: the address would be of no use. */
const LONGEST = 100_000;

/** What a page that is edited can hold. */
export const LIVE_LIMITS = { ...DEFAULT_LIMITS, outcomes: 4096, digits: 60, bytes: 2 ** 20, name: 200, deviations: 20_000 } as const;

/** The fragment, without its `#`, that loads an `environment@1` object. */
export function gameLink(file: { readonly [key: string]: Json }, terms: Readonly<Record<string, string>> = {}): string {
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  const coded = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return new URLSearchParams({ game: coded, ...terms }).toString();
}

/** The fragment of a draft; empty for one too large. */
export function linkOf(draft: Draft): string {
  const { mechanismClass, liability, weight } = draft;
  const link = gameLink(fileOf(draft), {
    ...(mechanismClass === 'subsidy-free' ? {} : { class: mechanismClass }),
    ...(liability === null ? {} : { liability }),
    ...(weight === null ? {} : { weight }),
  });
  return link.length > LONGEST ? '' : link;
}

/**
 * The draft that a fragment holds, or `null` where it holds no game.
 * @throws LacunaError if what it holds is no game, or the terms are none
 */
export function draftFrom(fragment: string): Draft | null {
  const parameters = new URLSearchParams(fragment);
  const coded = parameters.get('game');
  if (coded === null) return null;
  const bytes = Uint8Array.from(decoded(coded), (c) => c.charCodeAt(0));
  const game = readEnvironment(new TextDecoder().decode(bytes), { limits: LIVE_LIMITS });
  const mechanismClass = MECHANISM_CLASSES.find((known) => known === (parameters.get('class') ?? 'subsidy-free'));
  if (mechanismClass === undefined)
    throw new LacunaError({ place: 'class', expected: MECHANISM_CLASSES.join(', '), received: `${parameters.get('class')}` });
  return draftOf(game, { mechanismClass, liability: term(parameters, 'liability'), weight: term(parameters, 'weight') });
}

function decoded(coded: string): string {
  try {
    return atob(coded.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    throw new LacunaError({ place: 'the address', expected: 'a game in base64url', received: 'something else' });
  }
}

function term(parameters: URLSearchParams, name: string) {
  const text = parameters.get(name);
  if (text === null) return null;
  if (text.length > LIVE_LIMITS.digits)
    throw new LacunaError({ place: name, expected: 'a short number', received: `${text.length} characters` });
  const value = rational(text);
  if (isNegative(value)) throw new LacunaError({ place: name, expected: 'a number of at least 0', received: text });
  return value;
}
