/** Files changed at random: as text, as a disk or a hand would, and as JSON, as somebody who knows the format would. */

export type Random = (below: number) => number;

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const pick = <Item>(items: readonly Item[], random: Random): Item => items[random(items.length)];

/** What somebody may write for anything. */
const HOSTILE: readonly unknown[] = [
  ...[null, true, 0, -1, 1, 2 ** 31, 2 ** 32, 2 ** 53, 1e308, 0.1, '', '0', '1', '-1', '1/0', '1/2', '-7/12', '1e9', '2^3000/3^2000'],
  ...['__proto__', 'constructor', 'toString', '../../x', '\u001b[8mhidden', '\u009b8m', '\u202Eback', '\n## heading', '\r', '\0'],
  ...[
    '<img src=x>',
    '[x](javascript:1)',
    '`a`',
    '$\\frac{1}{2}$',
    '$x{y}$',
    `$${'\\frac{'.repeat(200)}`,
    '|',
    '\\',
    '\uD800',
    'é'.repeat(300),
  ],
  ...[
    '9'.repeat(1001),
    `1/${'3'.repeat(900)}`,
    'x'.repeat(1001),
    [],
    {},
    [[]],
    [null],
    JSON.parse('{"__proto__":null}'),
    'complete',
    'empty',
    'balanced',
  ],
];

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place of a value in a JSON value. */
function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    found.push({ holder, key });
    placesIn(holder[key], found);
  }
  return found;
}

const put = ({ holder, key }: Place, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

const copy = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/** Ways to change a JSON value at one of its places. */
const CHANGES: readonly ((place: Place, places: readonly Place[], random: Random) => void)[] = [
  (place, _, random) => put(place, copy(pick(HOSTILE, random))),
  (place, places, random) => {
    const other = pick(places, random);
    put(place, copy(other.holder[other.key]));
  },
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  ({ holder, key }, _, random) => {
    const name = String(pick([...HOSTILE.filter((each) => typeof each === 'string'), key], random));
    if (Array.isArray(holder)) holder.push(copy(holder[Number(key)]));
    else put({ holder, key: name }, copy(holder[key]));
  },
  ({ holder, key }) => {
    const value = holder[key];
    if (typeof value === 'number') put({ holder, key }, value + 1);
    if (typeof value === 'string' && /^-?\d+$/.test(value)) put({ holder, key }, `${Number(value) + 1}`);
    if (Array.isArray(value)) value.reverse();
  },
];

/** The text of a JSON file, changed as JSON in a few places. */
export function changedJson(text: string, random: Random): string {
  const value: unknown = JSON.parse(text);
  for (let changes = random(3) > 0 ? 1 : 1 + random(3); changes > 0; changes--) {
    const places = placesIn(value);
    if (places.length > 0) pick(CHANGES, random)(pick(places, random), places, random);
  }
  return JSON.stringify(value);
}

/** A text, changed as text in a few places. */
export function changedText(text: string, random: Random): string {
  let changed = text;
  for (let changes = random(3) > 0 ? 1 : 1 + random(3); changes > 0; changes--) {
    const [at, length] = [random(changed.length + 1), random(40)];
    const [before, after] = [changed.slice(0, at), changed.slice(at)];
    const hostile = `${JSON.stringify(pick(HOSTILE, random))}`;
    const inserted = [hostile, String.fromCharCode(random(0x180)), changed.slice(at, at + length), pick([...'{}[]",:\\0-'], random)];
    changed = pick(
      [before, before + after.slice(length), before + pick(inserted, random) + after, before + hostile + after.slice(1)],
      random,
    );
  }
  return changed;
}
