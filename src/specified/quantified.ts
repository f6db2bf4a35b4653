/** # What a proof quantifies over, beside the payoffs of a shape or as the parameters of a family */
import type { Family } from '../theory/statement/family.js';
import type { CaseField, Shape } from './cases.js';

/** Numbers by name; `null` is any. */
export type Given = Readonly<Record<string, string | null>>;

/** What a proof quantifies over. */
export type Quantified =
  | {
      readonly kind: 'shape';
      readonly has: readonly CaseField[];
      /** Where fewer contingencies say nothing. */
      readonly contingencies?: number;
      /** How many actions each agent has, where two agents with two each say nothing. */
      readonly actions?: readonly number[];
      /** On which shapes it speaks of agents, actions or contingencies by their place: no case stands for its renamings there. Left out: on none. */
      readonly speaksOfPlaces?: (on: Pick<Shape, 'actions' | 'contingencies'>) => boolean;
    }
  | {
      readonly kind: 'family';
      readonly of: readonly { readonly family: Family; readonly numbers: Given }[];
      readonly has?: readonly ('mechanismClass' | 'weight' | 'weights')[];
    };
