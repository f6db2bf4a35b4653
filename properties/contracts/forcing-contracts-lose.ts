/**
 * # How to try `forcing-contracts-lose`
 *
 * Contingency partitions with refinements of every shape; in a third of the subjects a common first best is planted in each block, alone
 * or tied, so that losses of zero are as common as others.
 */
import fc, { type Arbitrary } from 'fast-check';
import { contingencyBlocks, forcingLoss, isContingencyPartition } from '../../src/contract/clauses/forcing.js';
import {
  allLanguages,
  type Blocks,
  commonRefinement,
  contingencyPartition,
  type Language,
  refines,
  signalLanguage,
} from '../../src/contract/language/language.js';
import { add, isZero, maximum, rational, subtract } from '../../src/exact/rational.js';
import { type Environment, environment, firstBests } from '../../src/game/environment.js';
import { type EnvironmentOptions, environments, languages, partitions, withLanguage } from '../../src/theory/draw/arbitraries.js';
import { type Grid, gridEnvironments, gridName, gridSize } from '../../src/theory/scopes/scopes.js';
import { claim, equivalent, type Relation } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import {
  forcingContractsLose,
  literalLoss,
  someBlockDisagrees,
  type WithRefinement,
} from '../../theorems/contracts/forcing-contracts-lose.js';

/** Small enough for every choice Ω → A to be tried. */
const small: EnvironmentOptions = { outcomes: 24, contingencies: { min: 1, max: 4 } };

/** Raises welfare at (ω, a_k) to the first best at ω and `margin` beyond, for one profile a_k in each block. */
function plant(of: Environment, blocks: Blocks, picks: readonly number[], margin: number): Environment {
  const payoffs = of.payoffs.map((table) => [...table]);
  blocks.forEach((block, k) => {
    const profile = picks[k % picks.length] % of.profileCount;
    for (const w of block) {
      const missing = subtract(add(of.welfare[w].reduce(maximum), rational(margin)), of.welfare[w][profile]);
      payoffs[w][profile] = of.payoffs[w][profile].map((u, agent) => (agent === picks[0] % of.agents.length ? add(u, missing) : u));
    }
  });
  return environment({ ...of, payoffs });
}

const partitioned: Arbitrary<{ readonly environment: Environment; readonly language: Language }> = environments(small).chain((of) =>
  fc
    .record({
      blocks: partitions(of.contingencies.length),
      picks: fc.array(fc.nat({ max: 15 }), { minLength: 1, maxLength: 4 }),
      margin: fc.constantFrom(null, null, null, null, 0, 1),
    })
    .map(({ blocks, picks, margin }) => {
      const planted = margin === null ? of : plant(of, blocks, picks, margin);
      return { environment: planted, language: contingencyPartition(planted, blocks) };
    }),
);

/** Adds what tells apart all that both the language and another one do. */
const refined = <S extends { readonly environment: Environment; readonly language: Language }>(subject: S) =>
  languages(subject.environment).map((other) => ({ ...subject, finer: commonRefinement(subject.environment, subject.language, other) }));

/** The court sees all actions but not whose names they bear: at each contingency of a block the profiles are shifted by as much as it says. */
const shifted = environments(small).chain((of) =>
  fc.tuple(partitions(of.contingencies.length), fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 })).map(([blocks, shifts]) => ({
    environment: of,
    language: signalLanguage(of, (w, profile) => {
      const block = blocks.findIndex((members) => members.includes(w));
      return block * of.profileCount + ((profile + shifts[w]) % of.profileCount);
    }),
  })),
);

/** Every environment of a grid with every pair of contingency partitions of which one refines the other, fewest cells first. */
function partitionScope(grid: Grid & { readonly contingencies: number }, pairs: number): Scope<WithRefinement> {
  return {
    name: `${gridName(grid)}, all ${pairs} pairs of a contingency partition and a finer one`,
    size: gridSize(grid) * pairs,
    *subjects() {
      const [sample] = gridEnvironments({ ...grid, payoffs: [0, 0] });
      const each = plainEnvironment([1], sample.prior, sample.prior);
      const all = [...allLanguages(each)].map((trivial) => contingencyPartition(sample, contingencyBlocks(trivial)));
      const nested = all.flatMap((language) => all.filter((finer) => refines(finer, language)).map((finer) => ({ language, finer })));
      for (const count of [...new Set(all.map((language) => language.count))].sort((x, y) => x - y)) {
        const same = nested.filter(({ language }) => language.count === count);
        for (const of of gridEnvironments(grid)) for (const pair of same) yield { environment: of, ...pair };
      }
    },
  };
}

/** Whether two contingencies of a block have no first best in common. */
const somePairDisagrees = ({ environment: of, language }: WithRefinement): boolean =>
  contingencyBlocks(language).some((block) =>
    block.some((v) => block.some((w) => !firstBests(of, v).some((profile) => firstBests(of, w).includes(profile)))),
  );

/** How the losses in the two languages compare. */
const losses =
  (relation: Relation) =>
  ({ environment: of, language, finer }: WithRefinement) =>
    claim(['the least loss in the finer language', literalLoss(of, finer)], relation, ['the least loss', literalLoss(of, language)]);

export const forcingContractsLoseProperty: Property<WithRefinement> = {
  theorem: forcingContractsLose,
  scopes: [
    partitionScope({ actions: [3], contingencies: 2, payoffs: [0, 3] }, 3),
    partitionScope({ actions: [2], contingencies: 3, payoffs: [0, 2] }, 12),
  ],
  meeting: partitioned.chain(refined),
  breaking: {
    'contingency-partition': fc.oneof(withLanguage(small), shifted).chain(refined),
    refines: partitioned.chain((subject) => languages(subject.environment).map((finer) => ({ ...subject, finer }))),
  },
  mutants: [
    {
      name: 'pairwise-common',
      prose: 'something is lost iff two contingencies of a block have no common first best',
      kind: 'quantifier',
      scopes: [partitionScope({ actions: [3], contingencies: 3, payoffs: [0, 1] }, 12)],
      conclude: (subject) =>
        equivalent(
          ['the loss block by block is positive', !isZero(forcingLoss(subject.environment, contingencyBlocks(subject.language)))],
          ['two contingencies of a block have no common first best', somePairDisagrees(subject)],
        ),
    },
    {
      name: 'finer-is-better',
      prose: 'a finer language loses less',
      kind: 'relation',
      conclude: losses('<'),
    },
    {
      name: 'finer-is-no-better',
      prose: 'a finer language loses no less',
      kind: 'hypothesis',
      conclude: losses('>='),
    },
  ],
  strata: {
    'no loss, though contingencies are pooled': (subject) =>
      contingencyBlocks(subject.language).length < subject.environment.contingencies.length && !someBlockDisagrees(subject),
    'a loss in some block': someBlockDisagrees,
    'the finer language is no contingency partition': ({ environment: of, finer }) => !isContingencyPartition(of, finer),
  },
  figures: {
    'the least positive loss': {
      keep: 'least',
      of: ({ environment: of, language }) => {
        const lost = forcingLoss(of, contingencyBlocks(language));
        return isZero(lost) ? null : lost;
      },
    },
  },
};
