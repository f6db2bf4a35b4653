import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMechanism } from '../../../src/contract/best-mechanism.js';
import { completeLanguage, refines } from '../../../src/contract/language/language.js';
import { setting } from '../../../src/contract/language/setting.js';
import { format, fraction, rational } from '../../../src/exact/rational.js';
import { environment, expectedWelfare, firstBestWelfareAt } from '../../../src/game/environment.js';
import { canonical, MOST_RENAMINGS, reindex, renamingCount } from '../../../src/theory/order/canonical.js';
import { shapeOf } from '../../../src/theory/order/language-shape.js';
import { compareSubjects } from '../../../src/theory/order/order.js';
import { unchanged } from '../../../src/theory/order/reindexing.js';
import { plainEnvironment, plainNames } from '../../../src/theory/statement/plain-environment.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { anySubject, bijections, everyField, renamed, renamedLiterally } from '../any-subject.js';

const q = (...values: number[]) => values.map((value) => rational(value));

const orders = <Value>(list: readonly Value[]): Value[][] =>
  list.length < 2 ? [[...list]] : list.flatMap((first) => orders(list.filter((other) => other !== first)).map((rest) => [first, ...rest]));

const oneOfEach = <Value>(lists: readonly Value[][]): Value[][] =>
  lists.reduce<Value[][]>((all, list) => all.flatMap((tuple) => list.map((value) => [...tuple, value])), [[]]);

/** Every renaming, literally: all orders of agents, of each agent's actions and of contingencies. */
const everyRenaming = (subject: Subject): Subject[] => {
  const all = unchanged(subject.environment);
  return orders(all.agents).flatMap((agents) =>
    oneOfEach(agents.map((agent) => orders(all.actions[agent]))).flatMap((actions) =>
      orders(all.contingencies).map((contingencies) => reindex(subject, { agents, actions, contingencies, base: 0 })),
    ),
  );
};

describe('the canonical form', () => {
  it('is the same for two subjects that differ by a renaming', () => {
    fc.assert(
      fc.property(renamed(anySubject()), ([subject, same]) => {
        expect(canonical(same)).toEqual(canonical(subject));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same whatever agents, actions, contingencies and cells are called, with every field of the vocabulary', () => {
    const renamedAtAll = everyField().chain((subject) =>
      bijections(subject).map((to) => [subject, renamedLiterally(subject, to)] as const),
    );
    fc.assert(
      fc.property(renamedAtAll, ([subject, same]) => {
        expect(canonical(same)).toEqual(canonical(subject));
        expect(compareSubjects(canonical(same), canonical(subject))).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('looks at each further field, where all before it are tied', () => {
    const tied = everyField({ payoff: fc.constant(rational(0)), shapes: [[2], [2, 2]], contingencies: { min: 1, max: 2 } });
    for (const field of ['target', 'weights', 'perceived', 'transfers'] as const) {
      const alone = tied.map(({ environment: of, language, ...fields }): Subject => {
        const prior = of.prior.map(() => fraction(1n, BigInt(of.prior.length)));
        const uniform = { environment: environment({ ...of, prior }), [field]: fields[field] };
        return field === 'transfers' && language !== undefined ? { ...uniform, language } : uniform;
      });
      const pairs = alone.chain((subject) => bijections(subject).map((to) => [subject, renamedLiterally(subject, to)] as const));
      fc.assert(
        fc.property(pairs, ([subject, same]) => {
          expect(canonical(same)).toEqual(canonical(subject));
        }),
        { numRuns: 80 },
      );
    }
  });

  it('looks at every field, where all before it are tied', () => {
    const tied = anySubject({ payoff: fc.constant(rational(0)), shapes: [[2], [2, 2]], contingencies: { min: 1, max: 2 } });
    const uniform = tied.map((subject): Subject => {
      const { environment: of } = subject;
      const prior = of.prior.map(() => fraction(1n, BigInt(of.prior.length)));
      return { ...subject, environment: environment({ ...of, prior }) };
    });
    for (const field of ['finer', 'language', 'choice', 'contingency'] as const) {
      const alone = uniform.map((subject): Subject => ({ environment: subject.environment, [field]: subject[field] }));
      const present = alone.filter((subject) => subject[field] !== undefined);
      fc.assert(
        fc.property(renamed(present), ([subject, same]) => {
          expect(canonical(same)).toEqual(canonical(subject));
        }),
        { numRuns: 80 },
      );
    }
  });

  it('is the least of all renamings, found literally', () => {
    fc.assert(
      fc.property(anySubject({ outcomes: 8 }), (subject) => {
        const [least] = everyRenaming(subject).sort(compareSubjects);
        expect(canonical(subject)).toEqual(least);
      }),
      { numRuns: 80 },
    );
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(anySubject(), (subject) => {
        expect(canonical(canonical(subject))).toEqual(canonical(subject));
      }),
      { numRuns: 100 },
    );
  });

  it('is the same problem: values, shapes, refinement and what is chosen stay', () => {
    const worth = ({ environment: of, language, mechanismClass = 'balanced', liability = null }: Subject) => {
      if (language === undefined) return null;
      const best = bestMechanism(setting(of, language, { mechanismClass, liability }));
      return best.status === 'attained' ? format(best.pair.value) : best.status;
    };
    const invariants = (subject: Subject) => {
      const { environment: of, language, finer, contingency, choice, weight, mechanismClass, liability } = subject;
      return {
        worth: worth(subject),
        shape: language && shapeOf(of, language),
        refined: language && finer && [refines(finer, language), refines(language, finer)],
        probability: contingency === undefined ? null : of.prior[contingency],
        firstBest: contingency === undefined ? null : firstBestWelfareAt(of, contingency),
        chosen: choice && expectedWelfare(of, choice),
        chosenCells: choice && new Set(choice.map((profile, w) => language?.cells[w][profile])).size,
        weight,
        mechanismClass,
        liability,
      };
    };
    fc.assert(
      fc.property(renamed(anySubject()), ([subject, same]) => {
        expect(invariants(same)).toEqual(invariants(subject));
        expect(invariants(canonical(subject))).toEqual(invariants(subject));
      }),
      { numRuns: 150 },
    );
  });

  it('has plain names and no labels', () => {
    const of = environment({ agents: ['row'], actions: [['work', 'shirk']], payoffs: [[q(3), q(1)]] });
    const language = { ...completeLanguage(of), labels: ['seen', 'unseen'] };
    const { environment: plain, language: numbered } = canonical({ environment: of, language });
    expect(plain).toEqual(plainEnvironment([2], q(1), q(1, 3)));
    expect(numbered).toEqual({ cells: [[0, 1]], count: 2 });
  });

  it('leaves the order alone beyond the cap, and plain names all the same', () => {
    const payoffs = q(9, 8, 7, 6, 5, 4, 3, 2, 1);
    const subject = { environment: plainEnvironment([9], q(1), payoffs) };
    const named = { environment: { ...subject.environment, agents: ['chooser'] } };
    expect(renamingCount(subject.environment)).toBeGreaterThan(MOST_RENAMINGS);
    expect(canonical(named)).toEqual(subject);
  });

  it.each([
    { actions: [2, 2], contingencies: 1, count: 8 },
    { actions: [2, 3], contingencies: 2, count: 24 },
    { actions: [2, 2, 2], contingencies: 4, count: 1152 },
    { actions: [3, 1, 3], contingencies: 1, count: 72 },
  ])('of $actions actions and $contingencies contingencies is the least of $count', ({ actions, contingencies, count }) => {
    const size = contingencies * actions.length * actions.reduce((x, y) => x * y);
    const prior = new Array(contingencies).fill(fraction(1n, BigInt(contingencies)));
    expect(renamingCount(plainEnvironment(actions, prior, q(...new Array<number>(size).fill(0))))).toBe(count);
  });
});

describe('reindexing', () => {
  const of = plainEnvironment([2, 3], [rational('1/2'), rational('1/3'), rational('1/6')], q(...Array.from({ length: 36 }, (_, k) => k)));
  const language = completeLanguage(of);
  const subject: Subject = { environment: of, language, finer: language, contingency: 2, choice: [5, 1, 3], weight: rational(2) };

  it('drops an agent at one of its actions, and all fields follow', () => {
    const all = unchanged(of);
    const kept = reindex(subject, { agents: [1], actions: [[2, 0]], contingencies: [2, 0], base: 3 });
    expect(kept.environment).toEqual(plainEnvironment([2], [rational('1/4'), rational('3/4')], q(35, 31, 11, 7)));
    expect(kept).toMatchObject({
      contingency: 0,
      choice: [1, 0],
      weight: rational(2),
      language: {
        cells: [
          [0, 1],
          [2, 3],
        ],
        count: 4,
      },
    });
    expect(reindex(subject, all)).toEqual(subject);
  });

  it('puts the first where the old contingency or action is gone', () => {
    const kept = reindex(subject, { agents: [0, 1], actions: [[1], [0, 1]], contingencies: [1, 0], base: 0 });
    expect(kept).toMatchObject({ contingency: 0, choice: [1, 0] });
    expect(kept.environment).toMatchObject(plainNames([1, 2], 2));
  });
});
