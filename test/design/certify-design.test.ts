/** Certificates of designs: honest ones are accepted, forged ones are not, and whatever is accepted is true by trying every refinement and set. */
import fc from 'fast-check';
import {
  add,
  allLanguages,
  atMost,
  certifyDesign,
  cheapestSet,
  coarsestRefinement,
  commonRefinement,
  courtOf,
  type DesignCertificate,
  type Environment,
  environment,
  firstBestWelfare,
  format,
  INFINITE,
  type Language,
  literalBestMechanism,
  literalContractThreshold,
  MECHANISM_CLASSES,
  type MechanismClass,
  type Monitor,
  minimum,
  rational,
  refines,
  type Setting,
  setting,
  signalLanguage,
  subtract,
  type Target,
  verifyDesign,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/theory/draw/arbitraries.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

const games = (actions: readonly number[], contingencies: number): fc.Arbitrary<Environment> => {
  const size = actions.length * contingencies * actions.reduce((product, many) => product * many, 1);
  const prior = Array.from({ length: contingencies }, () => rational(`1/${contingencies}`));
  return fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size, maxLength: size }).map((numbers) =>
    plainEnvironment(
      actions,
      prior,
      numbers.map((u) => rational(u)),
    ),
  );
};

interface Question {
  readonly of: Setting;
  readonly target: Target;
  readonly monitors: readonly Monitor[];
}

const targets = fc.constantFrom<Target>(
  { gap: ZERO, weight: null },
  { gap: rational('1/2'), weight: null },
  { gap: null, weight: rational('1/3') },
  { gap: rational(1), weight: ZERO },
);

const questions: fc.Arbitrary<Question> = fc.oneof(games([2, 2], 1), games([2, 1], 2), games([3], 2)).chain((of) =>
  fc
    .record({
      language: languages(of),
      mechanismClass: fc.constantFrom(...MECHANISM_CLASSES),
      liability: fc.constantFrom(null, null, rational(1)),
      target: targets,
      offers: fc.array(fc.record({ sees: languages(of), cost: fc.integer({ min: 0, max: 3 }) }), { maxLength: 4 }),
    })
    .map(({ language, mechanismClass, liability, target, offers }) => ({
      of: setting(of, language, { mechanismClass, liability }),
      target,
      monitors: offers.map(({ sees, cost }, k) => ({ name: `m${k}`, sees, cost: rational(cost) })),
    })),
);

function certificateOf({ of, target, monitors }: Question): DesignCertificate {
  const { mechanismClass, liability } = of;
  const court = courtOf(of.environment, { mechanismClass, liability });
  const found = coarsestRefinement(court, of.language, target);
  if (found.status === 'interrupted') throw new Error('no time limit was set');
  const coarsest = found.status === 'found' ? found.language : null;
  const cheapest = monitors.length === 0 ? null : (cheapestSet(court, of.language, monitors, target)?.set ?? null);
  const made = certifyDesign(of, { target, monitors, coarsest, cheapest });
  if (made.status === 'incomplete') throw new Error(made.reason);
  return made.certificate;
}

/** Whether a language achieves a target, by the definitions. */
function achievesLiterally(of: Setting, language: Language, { gap, weight }: Target): boolean {
  const seen = { ...of, language };
  const best = literalBestMechanism(seen);
  if (gap !== null && (best === null || !atMost(subtract(firstBestWelfare(of.environment), best.value), gap))) return false;
  if (weight === null) return true;
  const least = literalContractThreshold(seen);
  return least !== INFINITE && atMost(least, weight);
}

/** What a certificate ought to have proved, by trying every refinement and every set. */
function truth({ of, target, monitors }: Question): { readonly coarsest: number | null; readonly cheapest: string | null } {
  const counts = [...allLanguages(of.environment)]
    .filter((one) => refines(one, of.language) && achievesLiterally(of, one, target))
    .map(({ count }) => count);
  const costs = Array.from({ length: 2 ** monitors.length }, (_, mask) => monitors.filter((_, k) => mask & (1 << k)))
    .filter((set) =>
      achievesLiterally(
        of,
        set.reduce((seen, { sees }) => commonRefinement(of.environment, seen, sees), of.language),
        target,
      ),
    )
    .map((set) => set.reduce((total, { cost }) => add(total, cost), ZERO));
  return {
    coarsest: counts.length === 0 ? null : Math.min(...counts),
    cheapest: monitors.length === 0 || costs.length === 0 ? null : format(costs.reduce(minimum)),
  };
}

/** The question that a certificate says it answers. */
function questionOf(file: DesignCertificate): Question {
  const { agents, actions, contingencies, prior, payoffs, cells } = file.environment;
  const read = (text: string) => rational(text);
  const of = environment({
    agents,
    actions,
    contingencies,
    prior: prior.map(read),
    payoffs: payoffs.map((table) => table.map((row) => row.map(read))),
  });
  const languageOf = (numbers: DesignCertificate['environment']['cells']) => signalLanguage(of, (w, profile) => numbers[w][profile]);
  return {
    of: setting(of, languageOf(cells), {
      mechanismClass: file.class as MechanismClass,
      liability: file.liability === null ? null : read(file.liability),
    }),
    target: {
      gap: file.target.gap === null ? null : read(file.target.gap),
      weight: file.target.weight === null ? null : read(file.target.weight),
    },
    monitors: file.monitors.map(({ name, cost, cells: sees }) => ({ name, cost: read(cost), sees: languageOf(sees) })),
  };
}

describe(`a certificate of a design (SEED=${seed})`, () => {
  it('is accepted, and proves what trying every refinement and every set finds', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const verdict = verifyDesign(JSON.parse(JSON.stringify(certificateOf(question))));
        if (verdict.status !== 'verified') throw new Error(JSON.stringify(verdict));
        const { coarsest, cheapest } = truth(question);
        expect([verdict.proved.coarsest, verdict.proved.cheapest?.cost ?? null]).toEqual([coarsest, cheapest]);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('that is changed in any place is rejected, unless what it proves then is true all the same', () => {
    const seen = { rejected: 0, true: 0 };
    fc.assert(
      fc.property(questions, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (question, choices) => {
        const honest = JSON.stringify(certificateOf(question));
        for (const choice of choices) {
          const forged = changed(JSON.parse(honest), choice);
          if (JSON.stringify(forged) === honest) continue;
          const verdict = verifyDesign(forged);
          if (verdict.status === 'rejected') {
            seen.rejected += 1;
            continue;
          }
          seen.true += 1;
          const { coarsest, cheapest } = truth(questionOf(forged as DesignCertificate));
          expect([verdict.proved.coarsest, verdict.proved.cheapest?.cost ?? null], JSON.stringify(forged)).toEqual([coarsest, cheapest]);
        }
      }),
      { seed, numRuns: 25 },
    );
    expect(seen.rejected).toBeGreaterThan(300);
    expect(seen.true).toBeGreaterThan(0);
  });
});

type Node = { [key: string]: unknown } | unknown[];

/** A certificate in which one place is another: a number or text changed, an entry dropped, doubled or nulled. Names are left alone. */
function changed(file: Node, choice: number): unknown {
  const places: (() => void)[] = [];
  const visit = (node: Node): void => {
    for (const [key, value] of Object.entries(node)) {
      const put = (to: unknown) => places.push(() => Object.assign(node, { [key]: to }));
      if (['agents', 'actions', 'contingencies', 'name', 'title', 'lacuna'].includes(key)) continue;
      if (typeof value === 'number') for (const to of [value + 1, value - 1, 0, null, `${value}`]) put(to);
      else if (typeof value === 'string') for (const to of ['0', '1', '1/2', '2', '-1', null, 'balanced', 'unrestricted']) put(to);
      else if (value === null) for (const to of [0, 1, '0', '1', []]) put(to);
      else if (typeof value === 'object') {
        put(null);
        if (Array.isArray(value)) {
          put(value.slice(0, -1));
          put(value.slice(1));
          put([...value, ...value.slice(-1)]);
          put([...value].reverse());
        }
        visit(value as Node);
      }
    }
  };
  visit(file);
  places[choice % places.length]();
  return file;
}

describe('a false design', () => {
  // Two agents share the fruits of effort: both work, worth 3 each for a cost of 2 in all; nobody sees who does.
  const team = plainEnvironment(
    [2, 2],
    [rational(1)],
    [3, 3, 1, 4, 4, 1, 2, 2].map((u) => rational(u)),
  );
  const blind = setting(
    team,
    signalLanguage(team, () => 0),
  );
  const row = { name: 'row', cost: rational(1), sees: signalLanguage(team, (_, a) => (a < 2 ? 0 : 1)) };
  const column = { name: 'column', cost: rational(2), sees: signalLanguage(team, (_, a) => a % 2) };
  const question = { of: blind, target: { gap: ZERO, weight: null }, monitors: [row, column] };
  const honest = certificateOf(question);
  type Forged = { -readonly [Key in keyof DesignCertificate]: unknown } & { lemmas: { cells: number[][]; claims: { gap: unknown } }[] };
  const forged = (change: (file: Forged) => void) => {
    const file: Forged = JSON.parse(JSON.stringify(honest));
    change(file);
    return verifyDesign(file);
  };

  it('starts from one that is accepted: two cells, and both monitors at 3', () => {
    const verdict = verifyDesign(honest);
    if (verdict.status !== 'verified') throw new Error(JSON.stringify(verdict));
    expect(verdict.proved).toMatchObject({ coarsest: 2, cheapest: { names: ['row', 'column'], cost: '3' } });
  });

  const claims: Record<'coarsest' | 'cheapest', { cases: (number | null)[]; by: number | null }> = JSON.parse(JSON.stringify(honest));
  const achieving = claims.coarsest.by ?? -1;
  it.each<[string, string, (file: Forged) => void]>([
    [
      'one cell will do',
      'tells apart what is not seen',
      (file) => Object.assign(file, { coarsest: { ...claims.coarsest, cells: [[0, 0, 0, 0]] } }),
    ],
    [
      'three cells are needed',
      'cases end',
      (file) => Object.assign(file, { coarsest: { cells: [[0, 1, 2, 0]], by: achieving, cases: [] } }),
    ],
    [
      'no refinement will do',
      'achieves the target',
      (file) => Object.assign(file, { coarsest: { cells: null, by: null, cases: [achieving] } }),
    ],
    [
      'no refinement will do, as one that misses says',
      'does not tell apart',
      (file) => Object.assign(file, { coarsest: { cells: null, by: null, cases: [file.lemmas.findIndex((_, k) => k !== achieving)] } }),
    ],
    ['cells that are no refinement', 'no refinement', (file) => Object.assign(file.environment as object, { cells: [[0, 0, 0, 1]] })],
    [
      'cells numbered otherwise',
      'first occurrence',
      (file) => Object.assign(file, { coarsest: { ...claims.coarsest, cells: [[1, 0, 0, 0]] } }),
    ],
    ['one monitor will do', 'tells apart what is not seen', (file) => Object.assign(file, { cheapest: { ...claims.cheapest, set: [0] } })],
    [
      'no set of monitors will do',
      'achieves the target',
      (file) => Object.assign(file, { cheapest: { set: null, by: null, cases: [claims.cheapest.by] } }),
    ],
    ['a monitor twice', 'ascend', (file) => Object.assign(file, { cheapest: { ...claims.cheapest, set: [0, 0, 1] } })],
    [
      'cases left out',
      'cases end before',
      (file) => Object.assign(file, { cheapest: { ...claims.cheapest, cases: claims.cheapest.cases.slice(0, -1) } }),
    ],
    [
      'cases too many',
      'stands after the last',
      (file) => Object.assign(file, { cheapest: { ...claims.cheapest, cases: [...claims.cheapest.cases, 0] } }),
    ],
    ['nothing said of monitors', 'nothing is said', (file) => Object.assign(file, { cheapest: null })],
    ['a lemma with another gap', 'Γ_L', (file) => Object.assign(file.lemmas[0].claims, { gap: '1/7' })],
    ['a lemma about other cells', 'lemma', (file) => Object.assign(file.lemmas[0], { cells: [[0, 1, 2, 3]] })],
    ['a lemma that nobody uses', 'nothing uses it', (file) => file.lemmas.push(file.lemmas[0])],
    ['no lemmas', 'there are none', (file) => Object.assign(file, { lemmas: [] })],
    ['no target', 'there is none', (file) => Object.assign(file, { target: { gap: null, weight: null } })],
    [
      'a negative cost',
      'no number of at least 0',
      (file) => Object.assign(file, { monitors: [{ name: 'row', cost: '-1', cells: [[0, 0, 1, 1]] }] }),
    ],
    ['a key of its own', 'is unknown', (file) => Object.assign(file, { trusted: true })],
    ['a lemma that does not exist', 'none such', (file) => Object.assign(file, { coarsest: { ...claims.coarsest, by: 99 } })],
    ['another class', 'lemma', (file) => Object.assign(file, { class: 'balanced' })],
  ])('is rejected: %s', (_, words, change) => {
    const verdict = forged(change);
    expect(verdict.status).toBe('rejected');
    expect(JSON.stringify(verdict)).toContain(words);
  });

  it('has an answer to every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(verifyDesign(value).status).toBe('rejected');
        expect(verifyDesign({ ...honest, coarsest: value }).status).toBe('rejected');
      }),
      { numRuns: 300 },
    );
  });
});
