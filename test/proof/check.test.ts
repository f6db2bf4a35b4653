import { describe, expect, it } from 'vitest';
import { never } from '../../src/exact/expiry.js';
import { ONE, type Rational, ZERO } from '../../src/exact/rational.js';
import { checkRun } from '../../src/proof/check.js';
import { Rejected } from '../../src/proof/rejected.js';
import { explore } from '../../src/symbolic/explore.js';
import { oracle } from '../../src/symbolic/oracle.js';
import { Polynomial, unknown } from '../../src/symbolic/polynomial.js';
import type { RunProof, Step } from '../../src/symbolic/proof.js';
import { add, atMost, divide, equal, greater, isPositive, less, maximum, multiply, subtract } from '../../src/symbolic/rational.js';

const [x, y, z, w] = ['x', 'y', 'z', 'w'].map(unknown);
const sure = (value: Rational): Polynomial => {
  if (value instanceof Polynomial) return value;
  throw new Error('known');
};

/** The greatest of x, y and z, by its specification. */
const most = () =>
  oracle().found<Rational>('most', () => ({
    about: null,
    alternatives: [x, y, z].map((result) => ({
      result,
      clauses: [x, y, z].filter((other) => other !== result).map((other) => [{ positive: sure(subtract(other, result)), holds: false }]),
    })),
    clauses: [],
  }));

/** A statement with ties, products, quotients and a specification in it, true for all x, y, z, w. */
const statement = (): true | string => {
  if (!(isPositive(x) && isPositive(y) && greater(w, ONE))) return true;
  const ratio = divide(z, x);
  const larger = most();
  const holds =
    atMost(maximum(x, y), larger) &&
    (!less(z, x) || !isPositive(z) || less(ratio, ONE)) &&
    (equal(x, y) || !equal(multiply(x, w), multiply(y, w))) &&
    (!less(divide(x, y), ratio) || less(multiply(x, x), multiply(z, y))) &&
    less(x, add(multiply(x, w), y));
  return holds || 'it fails';
};

const { open, proof } = explore(statement, { suppositions: [], expired: never });
const check = (of: RunProof, body: () => true | string = statement) => checkRun(of, body, []);

/** A draw from a list, the same each time. */
let state = 7;
const draw = <Item>(list: readonly Item[]): Item => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return list[state % list.length];
};

/** The proof with one element of a list in it changed, or left out. */
const changed = <Key extends keyof RunProof>(
  key: Key,
  change: (item: RunProof[Key][number], k: number) => RunProof[Key][number] | null,
  which: (item: RunProof[Key][number]) => boolean = () => true,
): RunProof | null => {
  const list = proof[key] as readonly RunProof[Key][number][];
  const places = list.flatMap((item, k) => (which(item) ? [k] : []));
  if (places.length === 0) return null;
  const at = draw(places);
  const made = change(list[at], at);
  return { ...proof, [key]: made === null ? list.filter((_, k) => k !== at) : list.map((item, k) => (k === at ? made : item)) };
};

const lemmas = (of: Step): of is Extract<Step, { kind: 'lemma' }> => of.kind === 'lemma';
const quotients = (of: Step) => of.kind === 'quotient';

describe('a proof', () => {
  it('is refused where a run goes on after a question that the proof does not answer', () => {
    const careless = (): true => {
      try {
        isPositive(multiply(w, w));
      } catch {
        // As a theorem might that takes every error for an answer.
      }
      return true;
    };
    const empty: RunProof = { atoms: [], quotients: [], specifications: [], steps: [], tree: [0] };
    expect(() => check(empty, careless)).toThrow(Rejected);
    expect(() => check(empty, () => true)).not.toThrow();
  });

  it('is found, speaks of all that a proof can, and checks', () => {
    expect(open).toEqual([]);
    const { lemmas: multiplied, runs } = check(proof);
    expect(multiplied).toBe(proof.steps.filter(lemmas).length);
    expect([proof.quotients.length, proof.specifications.length, proof.steps.filter(quotients).length].every((count) => count > 0)).toBe(
      true,
    );
    expect([multiplied, runs].map((count) => count >= 5)).toEqual([true, true]);
    expect(proof.steps.some((step) => lemmas(step) && step.weights.some(([factors]) => factors.length === 2))).toBe(true);
  });

  it('is rejected where the statement is another: a relation flipped, a branch forgotten', () => {
    const wrong: (() => true | string)[] = [
      () => (isPositive(x) && isPositive(y) && greater(w, ONE) && !atMost(maximum(x, y), x) ? 'it fails' : statement()),
      () => (less(x, y) ? 'it fails' : statement()),
      () => (statement() === true && isPositive(z) ? 'it fails' : true),
    ];
    for (const body of wrong) expect(() => check(proof, body)).toThrow(Rejected);
  });

  it('is rejected where anything that it needs is forged', () => {
    const kinds: Record<string, () => RunProof | null> = {
      'a weight of a lemma': () =>
        changed(
          'steps',
          (step) =>
            lemmas(step) ? { ...step, weights: step.weights.map(([f, y], k) => (k === 0 ? [f, `${Number(y) || 1}7`] : [f, y])) } : step,
          lemmas,
        ),
      'a negative weight': () =>
        changed(
          'steps',
          (step) =>
            lemmas(step) ? { ...step, weights: step.weights.map(([f, y]) => [f, y.startsWith('-') ? y.slice(1) : `-${y}`]) } : step,
          lemmas,
        ),
      'a condition of a lemma left out': () =>
        changed('steps', (step) => (lemmas(step) ? { ...step, weights: step.weights.slice(1) } : step), lemmas),
      'a literal of a lemma left out': () => changed('steps', (step) => ({ ...step, clause: step.clause.slice(1) }), lemmas),
      'a lemma with three factors': () =>
        changed(
          'steps',
          (step) => (lemmas(step) ? { ...step, weights: step.weights.map(([f, y]) => [[...f, ...f, ...f], y]) } : step),
          lemmas,
        ),
      'an inequality times an unknown': () =>
        changed(
          'steps',
          (step) => (lemmas(step) ? { ...step, weights: [...step.weights, [[step.weights[0][0][0], '·w'], '1']] } : step),
          (step) => lemmas(step) && typeof step.weights[0][0][0] === 'number',
        ),
      'an equation times what is no unknown': () =>
        changed('steps', (step) => (lemmas(step) ? { ...step, weights: [...step.weights, [['·w*w', '·x'], '1']] } : step), lemmas),
      'unknowns that are no conditions': () =>
        changed('steps', (step) => (lemmas(step) ? { ...step, weights: [...step.weights, [['·w', '·x'], '1']] } : step), lemmas),
      'an empty lemma': () => changed('steps', (step) => (lemmas(step) ? { ...step, clause: [], weights: [] } : step), lemmas),
      'a contradiction out of nothing': () => ({ ...proof, steps: [{ kind: 'derived', clause: [] }, ...proof.steps] }),
      'a literal of a quotient turned': () =>
        changed('steps', (step) => ({ ...step, clause: step.clause.map((l, k) => (k === 1 ? -l : l)) }), quotients),
      'a quotient without its guard': () => changed('steps', (step) => ({ ...step, clause: step.clause.slice(1) }), quotients),
      'another denominator': () => changed('quotients', ([name, g]) => [name, g, '1*w']),
      'a quotient with the name of an unknown': () => ({ ...proof, quotients: [['z', '1*x', '1*y'], ...proof.quotients] }),
      'a quotient of itself': () => changed('quotients', ([name, , l]) => [name, `1*${name}`, l]),
      'two atoms of one variable': () => ({ ...proof, atoms: [...proof.atoms, [proof.atoms[0][0], '1*v']] }),
      'an atom turned': () =>
        changed('atoms', ([variable, text]) => [
          variable,
          text
            .split(' + ')
            .map((t) => (t.startsWith('-') ? t.slice(1) : `-${t}`))
            .join(' + '),
        ]),
      'an atom that is another': () => changed('atoms', ([variable]) => [variable, '1*v']),
      'a tree cut short': () => ({ ...proof, tree: proof.tree.slice(0, -1) }),
      'a tree that goes on': () => ({ ...proof, tree: [...proof.tree, 0] }),
      'a leaf in place of a branch': () => ({ ...proof, tree: [0] }),
      'a specification left out': () => ({ ...proof, specifications: [] }),
      'a specification whose variables are those of signs': () =>
        changed('specifications', (made) => ({ ...made, first: proof.atoms[0][0] })),
      'a way to a specification that answers otherwise': () =>
        changed('specifications', (made) => ({ ...made, answers: made.answers.map((l, k) => (k === 0 ? -l : l)) })),
      'a literal that is none': () => changed('steps', (step) => ({ ...step, clause: [...step.clause, 1e9] })),
    };
    const accepted: string[] = [];
    for (const [kind, forge] of Object.entries(kinds)) {
      for (let n = 0; n < 12; n++) {
        const forged = forge();
        if (forged === null) throw new Error(`nothing to forge: ${kind}`);
        try {
          check(forged);
          accepted.push(kind);
        } catch (error) {
          expect(error, kind).toBeInstanceOf(Rejected);
        }
      }
    }
    expect(accepted).toEqual([]);
  });

  it('may leave out what others imply, and is rejected where nothing does', () => {
    const bare = { ...proof, steps: [] };
    expect(() => check(bare)).toThrow(Rejected);
    const needed = proof.steps.filter((_, k) => {
      try {
        check({ ...proof, steps: proof.steps.filter((_, j) => j !== k) });
        return false;
      } catch {
        return true;
      }
    });
    expect(needed.length).toBeGreaterThan(proof.steps.length / 4);
  });

  it('multiplies an equation by an unknown, and clears squares of quotients', () => {
    // Neither v nor the signs of the factors are asked for.
    const v = unknown('v');
    const products = () => !(equal(x, y) && equal(z, w)) || !less(multiply(v, add(x, z)), multiply(v, add(y, w))) || 'it fails';
    const squares = () => {
      if (!(isPositive(x) && isPositive(y))) return true;
      const part = divide(x, add(x, y));
      return less(multiply(part, part), part) || 'it fails';
    };
    for (const body of [products, squares]) {
      const found = explore(body, { suppositions: [], expired: never });
      expect(found.open).toEqual([]);
      expect(check(found.proof, body).runs).toBeGreaterThan(0);
    }
    const { steps } = explore(products, { suppositions: [], expired: never }).proof;
    expect(JSON.stringify(steps)).toContain('"·v"');
  });

  it('multiplies no inequality by an unknown', () => {
    // Where x ≥ 1 the product of x − 1 and w need not be at least 0.
    const body = () => less(x, ONE) || greater(subtract(multiply(w, x), w), subtract(ZERO, ONE)) || 'it fails';
    const found = explore(body, { suppositions: [], expired: never }).proof;
    const [short, far] = ['-1 + 1*x', 'w*x'].map((text) => (found.atoms.find(([, of]) => of.includes(text)) ?? [0])[0] + 1);
    const forged = (factor: string): RunProof => ({
      ...found,
      steps: [
        {
          kind: 'lemma',
          clause: [short, far],
          weights: [
            [[-short, factor], '1'],
            [[-far], '1'],
          ],
        },
      ],
      tree: [short, 0, 0],
    });
    expect(() => check(forged('·w'), body)).toThrow('a lemma multiplies what is no equation by an unknown');
    expect(() => check(forged('w'), body)).toThrow(Rejected);
  });

  it('cannot call a quotient by the name of a product', () => {
    const claim = () => !(isPositive(y) && isPositive(w)) || equal(multiply(divide(x, y), z), divide(x, w)) || 'it fails';
    const forged = (name: string): RunProof => ({
      atoms: [
        [1, '1*y'],
        [3, '1*w'],
      ],
      quotients: [
        ['÷0', '1*x', '1*y'],
        [name, '1*x', '1*w'],
      ],
      specifications: [],
      steps: [],
      tree: [1, 3, 0, 0, 0],
    });
    expect(() => check(forged('÷0*z'), claim)).toThrow('the quotient ÷0*z is none');
    expect(() => check(forged('÷1'), claim)).toThrow('the proof does not know the question');
    for (const name of ['x*y', 'x + y', '']) expect(() => unknown(name)).toThrow('no unknown can be called');
  });

  it('proves nothing of a false statement, whatever is claimed', () => {
    const claim = () => less(x, y) || 'it fails';
    const forgeries: RunProof[] = [
      { atoms: [], quotients: [], specifications: [], steps: [], tree: [0] },
      { atoms: [[1, '1*x + -1*y']], quotients: [], specifications: [], steps: [], tree: [2, 0, 0] },
      { atoms: [[1, '1*x + -1*y']], quotients: [], specifications: [], steps: [{ kind: 'derived', clause: [2] }], tree: [0] },
      {
        atoms: [[1, '1*x + -1*y']],
        quotients: [],
        specifications: [],
        steps: [
          {
            kind: 'lemma',
            clause: [2],
            weights: [
              [[-2], '1'],
              [[-2], '-1'],
            ],
          },
        ],
        tree: [0],
      },
      {
        atoms: [[1, '1*x + -1*y']],
        quotients: [['÷0', '1*x', '1*x + -1*y']],
        specifications: [],
        steps: [{ kind: 'lemma', clause: [-1, 2], weights: [[['÷0'], '1']] }],
        tree: [0],
      },
    ];
    for (const forged of forgeries) expect(() => check(forged, claim)).toThrow(Rejected);
    expect(explore(claim, { suppositions: [], expired: never }).open).toHaveLength(1);
  });
});
