/**
 * # Proof files (`proof@1`)
 *
 * JSON Lines: a head that says what is claimed, then a line for every case with its proof. Whatever else they hold is refused.
 */
import { LacunaError } from '../../exact/error.js';
import { rational } from '../../exact/rational.js';
import type { RunProof, Step } from '../../symbolic/proof.js';
import { parseJson } from '../text/json.js';
import { DEFAULT_LIMITS } from '../text/limits.js';
import { at, quote } from '../text/place.js';
import { asList, asRecord, asText, describe, refuseUnknownKeys } from '../text/record.js';

/** What a file claims of a theorem. */
export interface ClaimedProof {
  readonly id: string;
  /** The shape that was asked for, or null for the theorem's own. */
  readonly shape: string | null;
  readonly dropped: readonly string[];
  readonly cases: number;
}

/** The first line. */
interface ProofHead {
  readonly lacuna: 'proof@1';
  readonly version: string;
  /** The model that the theorems are asked about, null for the standard one: by its name in stock, or a user's own, which no name can stand for. */
  readonly model: { readonly name: string; readonly isOwn: boolean } | null;
  readonly theorems: readonly ClaimedProof[];
}

/** A case with its proof; the case is as written, to be found among those of the theorem. */
interface ProvedLine {
  readonly theorem: string;
  readonly case: unknown;
  readonly proof: RunProof;
}

/** The text of the case of a line, by which it is found among those of its theorem. */
export const caseText = (of: unknown): string => JSON.stringify(of);

const whole = (value: unknown, place: string, least = Number.MIN_SAFE_INTEGER): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw new LacunaError({ place, expected: 'a whole number', received: describe(value) });
};

const wholes = (value: unknown, place: string): number[] => asList(value, place).map((item, k) => whole(item, at(place, k)));

function exactly(value: unknown, keys: readonly string[], place: string): ReadonlyMap<string, unknown> {
  const record = asRecord(value, place);
  refuseUnknownKeys(record, keys, place);
  return record;
}

/**
 * The head of a file: what it claims, of each theorem once.
 * @throws LacunaError where it is none
 */
export function readProofHead(text: string): ProofHead {
  const head = exactly(parseJson(text, DEFAULT_LIMITS), ['lacuna', 'version', 'model', 'ownModel', 'theorems'], '');
  if (head.get('lacuna') !== 'proof@1') {
    throw new LacunaError({ expected: 'a proof of format proof@1', received: describe(head.get('lacuna')) });
  }
  const claims = asList(head.get('theorems'), 'theorems');
  if (claims.length === 0) throw new LacunaError({ place: 'theorems', expected: 'what is claimed', received: 'nothing' });
  const ids = new Set<string>();
  const theorems = claims.map((item, k): ClaimedProof => {
    const place = at('theorems', k);
    const claimed = exactly(item, ['id', 'shape', 'dropped', 'cases'], place);
    const id = asText(claimed.get('id'), at(place, 'id'));
    if (ids.has(id)) throw new LacunaError({ place: at(place, 'id'), expected: 'each theorem once', received: `${quote(id)} twice` });
    ids.add(id);
    const shape = claimed.get('shape') ?? null;
    return {
      id,
      shape: shape === null ? null : asText(shape, at(place, 'shape')),
      dropped: asList(claimed.get('dropped'), at(place, 'dropped')).map((name, j) => asText(name, at(at(place, 'dropped'), j))),
      cases: whole(claimed.get('cases'), at(place, 'cases'), 0),
    };
  });
  return { lacuna: 'proof@1', version: asText(head.get('version'), 'version'), model: claimedModel(head), theorems };
}

function claimedModel(head: ReadonlyMap<string, unknown>): ProofHead['model'] {
  const [stock, own] = ['model', 'ownModel'].map((key) => (head.has(key) ? asText(head.get(key), key) : null));
  if (stock !== null && own !== null)
    throw new LacunaError({ expected: 'one model at most', received: 'a model in stock and one of a user’s own' });
  if (stock !== null) return { name: stock, isOwn: false };
  return own === null ? null : { name: own, isOwn: true };
}

/** A further line of a file. @throws LacunaError where it is none */
export function readProofLine(text: string): ProvedLine {
  const line = exactly(parseJson(text, DEFAULT_LIMITS), ['theorem', 'case', 'proof'], '');
  return { theorem: asText(line.get('theorem'), 'theorem'), case: line.get('case'), proof: runProof(line.get('proof'), 'proof') };
}

function runProof(value: unknown, place: string): RunProof {
  const proof = exactly(value, ['atoms', 'quotients', 'specifications', 'steps', 'tree'], place);
  const list = (key: string) => asList(proof.get(key), at(place, key)).map((item, k) => [item, at(at(place, key), k)] as const);
  return {
    atoms: list('atoms').map(([item, where]) => {
      const [variable, polynomial] = asList(item, where);
      return [whole(variable, where, 1), polynomialText(polynomial, where)];
    }),
    quotients: list('quotients').map(([item, where]) => {
      const [name, g, l] = asList(item, where);
      return [asText(name, where), polynomialText(g, where), polynomialText(l, where)];
    }),
    specifications: list('specifications').map(([item, where]) => {
      const made = exactly(item, ['first', 'answers'], where);
      return { first: whole(made.get('first'), where, 1), answers: wholes(made.get('answers'), where) };
    }),
    steps: list('steps').map(([item, where]) => step(item, where)),
    tree: wholes(proof.get('tree'), at(place, 'tree')),
  };
}

/** `1/2*x + 3`, every coefficient a number. */
function polynomialText(value: unknown, place: string): string {
  const text = asText(value, place);
  for (const term of text === '' ? [] : text.split(' + ')) number(term.split('*')[0], place);
  return text;
}

function number(text: string, place: string): string {
  try {
    rational(text);
  } catch (error) {
    throw error instanceof LacunaError ? error.within(place) : error;
  }
  return text;
}

function step(value: unknown, place: string): Step {
  const one = exactly(value, ['kind', 'clause', 'weights', 'quotient'], place);
  const clause = wholes(one.get('clause'), at(place, 'clause'));
  switch (one.get('kind')) {
    case 'lemma':
      return {
        kind: 'lemma',
        clause,
        weights: asList(one.get('weights'), at(place, 'weights')).map((item) => {
          const [factors, weight] = asList(item, place);
          const sources = asList(factors, place).map((source) =>
            typeof source === 'number' ? whole(source, place) : asText(source, place),
          );
          return [sources, number(asText(weight, place), place)] as const;
        }),
      };
    case 'derived':
      return { kind: 'derived', clause };
    case 'quotient':
      return { kind: 'quotient', clause, quotient: asText(one.get('quotient'), at(place, 'quotient')) };
    default:
      throw new LacunaError({ place: at(place, 'kind'), expected: 'lemma, derived or quotient', received: describe(one.get('kind')) });
  }
}
