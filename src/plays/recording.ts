/**
 * # What was played
 *
 * A recording is a list of games by name and of plays of them. In a table game a play is one profile: each agent's action, or `null` where
 * its answer could not be read, for an answer that nobody can read is never taken for another. In a commons a play is one month of a run.
 */
import type { Commons } from '../commons/commons.js';
import type { Language } from '../contract/language/language.js';
import type { Rational } from '../exact/rational.js';
import type { Environment } from '../game/environment.js';

/** Under what terms a play was made; what was not written down is `null`. */
export interface Terms {
  /** Who sat in the place of each agent, such as the name of a model. */
  readonly players: readonly string[] | null;
  /** What each of them was told to want, such as `selfish` or `prosocial`. */
  readonly goals: readonly string[] | null;
  /** Which contract there was, such as `none`, `promise` or `enforced`. */
  readonly contract: string | null;
}

/** A play of a table game, or several that are alike. */
export interface TablePlay extends Terms {
  readonly kind: 'table';
  readonly run: string;
  readonly game: string;
  readonly contingency: number;
  /** The action of each agent by number; `null` where it could not be read. */
  readonly actions: readonly (number | null)[];
  /** How many plays were alike, ≥ 1. */
  readonly count: number;
}

/** A month of a run of a commons. */
export interface CommonsMonth extends Terms {
  readonly kind: 'commons';
  readonly run: string;
  readonly game: string;
  /** From 1 on. */
  readonly month: number;
  /** What is there before anyone takes. */
  readonly stock: number;
  /** By what the rest grows afterwards; `null` where it was not written down. */
  readonly growth: Rational | null;
  /** What each agent asks for; `null` where it could not be read. */
  readonly claims: readonly (Rational | null)[];
  /** What each agent gets; a fraction where contested claims are shared so. */
  readonly catches: readonly Rational[];
}

export type Play = TablePlay | CommonsMonth;

/** A table game that is played. */
export interface TableGame {
  readonly name: string;
  readonly environment: Environment;
  readonly language: Language;
}

/** A commons that is played. */
export interface CommonsGame {
  readonly name: string;
  readonly commons: Commons;
}

/** A game of a recording. */
export type RecordedGame = ({ readonly kind: 'table' } & TableGame) | ({ readonly kind: 'commons' } & CommonsGame);

/** The terms of a play as one text, to sort plays by: equal for equal terms. */
export const conditionKey = ({ goals, contract }: Pick<Terms, 'goals' | 'contract'>): string => JSON.stringify([contract, goals]);
