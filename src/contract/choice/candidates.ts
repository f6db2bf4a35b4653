/**
 * # Candidate profiles
 *
 * A profile with an undetectable temptation at ω is an equilibrium at ω under no mechanism, of any class. What is left at each
 * contingency are its candidates; the search for the best mechanism chooses among them. Two candidates at different contingencies exclude
 * each other if some agent has a closed walk of two deviations between their cells with positive total gain (B6).
 */
import { checkpoint, type Expiry, never } from '../../exact/expiry.js';
import type { Integer } from '../../exact/integer-table.js';
import type { Profile } from '../../game/profile.js';
import type { Outcome } from '../incentives/incentives.js';
import { integerSetting, integerWeights } from '../language/integer-setting.js';
import type { Language } from '../language/language.js';
import type { Setting } from '../language/setting.js';

/** What is written down by cell, once for all contingencies: a language may have as many cells as there are outcomes. */
interface Notes {
  /** The most that an agent gets in a cell, among the profiles that differ in its action alone: those numbered `line`. */
  readonly most: Integer[];
  readonly metOn: Float64Array;
  line: number;
}

const notes = new WeakMap<Language, Notes>();

function notesOf(language: Language): Notes {
  const { count } = language;
  const own = notes.get(language) ?? { most: new Array<Integer>(count), metOn: new Float64Array(count), line: 0 };
  notes.set(language, own);
  return own;
}

/** For each profile at a contingency, whether some agent has an undetectable temptation there: one pass over the table per agent. */
export function hasUndetectableTemptation(of: Setting, contingency: number): boolean[] {
  const { environment, language } = of;
  const { strides, actions, profileCount } = environment;
  const row = integerSetting(of).rows[contingency];
  const cells = language.cells[contingency];
  const n = strides.length;
  const tempted = new Array<boolean>(profileCount).fill(false);
  const noted = notesOf(language);
  const { most, metOn } = noted;
  for (let agent = 0; agent < n; agent++) {
    const stride = strides[agent];
    const span = actions[agent].length * stride;
    for (let base = 0; base < profileCount; base++) {
      if (base % span >= stride) continue;
      noted.line += 1;
      const { line } = noted;
      for (let a = base; a < base + span; a += stride) {
        const cell = cells[a];
        const utility = row[a * n + agent];
        if (metOn[cell] !== line || utility > most[cell]) most[cell] = utility;
        metOn[cell] = line;
      }
      for (let a = base; a < base + span; a += stride) if (row[a * n + agent] < most[cells[a]]) tempted[a] = true;
    }
  }
  return tempted;
}

/** A profile that may be chosen at a contingency. */
export interface Candidate extends Outcome {
  readonly cell: number;
  /** p(ω) (W − W(ω, a)) ≥ 0, where W is the greatest welfare of a candidate at ω: an integer on the scale of {@link integerWeights}. */
  readonly cost: Integer;
}

/** The candidates at a contingency, dearest last; equally good ones in profile order. */
export function candidatesAt(of: Setting, contingency: number): Candidate[] {
  const cells = of.language.cells[contingency];
  const weights = integerWeights(of.environment).rows[contingency];
  const safe: Profile[] = [];
  hasUndetectableTemptation(of, contingency).forEach((is, profile) => {
    if (!is) safe.push(profile);
  });
  safe.sort((x, y) => (weights[x] > weights[y] ? -1 : weights[x] < weights[y] ? 1 : x - y));
  return safe.map((profile) => ({ contingency, profile, cell: cells[profile], cost: weights[safe[0]] - weights[profile] }));
}

/** Tells whether two candidates at different contingencies exclude each other by a closed walk of two steps. */
export type Compatibility = (x: Outcome, y: Outcome) => boolean;

/** How many verdicts a {@link Compatibility} remembers: enough for whatever can be searched, and no more memory than a game may take. */
const MEMORY = 20_000_000;
/** Verdicts between two looks at the clock. */
const PACE = 4096;

/** The {@link Compatibility} of a setting. What was found is remembered, up to a fixed amount. */
export function compatibility(of: Setting, expired: Expiry = never): Compatibility {
  const { environment, language } = of;
  const { strides, actions, profileCount } = environment;
  const { rows } = integerSetting(of);
  const n = strides.length;
  let room = MEMORY;
  let asked = 0;
  /** By pair of contingencies, then profiles: 0 for not yet known, 1 for excluded, 2 for compatible. */
  const verdicts: (Uint8Array | undefined)[] = [];

  /** The largest gain of an agent that leaves an outcome for a cell, or `null` if it cannot. */
  const gainInto = ({ contingency, profile }: Outcome, agent: number, cell: number): Integer | null => {
    const cells = language.cells[contingency];
    const row = rows[contingency];
    const stride = strides[agent];
    const span = actions[agent].length * stride;
    const first = profile - (profile % span) + (profile % stride);
    let best: Integer | null = null;
    for (let to = first; to < first + span; to += stride) {
      if (to === profile || cells[to] !== cell) continue;
      const gain = row[to * n + agent] - row[profile * n + agent];
      if (best === null || gain > best) best = gain;
    }
    return best;
  };
  const decide = (x: Outcome, y: Outcome): boolean => {
    if (asked++ % PACE === 0) checkpoint(expired);
    const from = language.cells[x.contingency][x.profile];
    const into = language.cells[y.contingency][y.profile];
    if (from === into) return true;
    for (let agent = 0; agent < n; agent++) {
      const there = gainInto(x, agent, into);
      // Most candidates are out of each other's reach: what y could do is looked up only where x leads there.
      const back = there === null ? null : gainInto(y, agent, from);
      if (there !== null && back !== null && there + back > 0) return false;
    }
    return true;
  };
  const tableOf = (pair: number): Uint8Array | undefined => {
    const size = profileCount * profileCount;
    if (room < size) return undefined;
    room -= size;
    verdicts[pair] = new Uint8Array(size);
    return verdicts[pair];
  };
  return (a, b) => {
    const [x, y] = a.contingency < b.contingency ? [a, b] : [b, a];
    const pair = x.contingency * rows.length + y.contingency;
    const table = verdicts[pair] ?? tableOf(pair);
    if (table === undefined) return decide(x, y);
    const at = x.profile * profileCount + y.profile;
    if (table[at] === 0) table[at] = decide(x, y) ? 2 : 1;
    return table[at] === 2;
  };
}
