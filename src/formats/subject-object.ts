/**
 * # Subjects by value
 *
 * What a theorem quantifies over, as JSON: a game file with the fields that the theorem adds. Seeds and paths rot when a generator
 * changes; values do not.
 */
import { format, type Rational } from '../exact/rational.js';
import type { Environment } from '../game/environment.js';
import { profileNames } from '../game/profile.js';
import type { Subject } from '../theory/statement/subject.js';
import type { Json } from './analysis-line.js';
import { gameObject } from './write-game.js';

type JsonObject = { readonly [key: string]: Json };

const named = (of: Environment, choice: readonly number[]): Json =>
  Object.fromEntries(choice.map((profile, w) => [of.contingencies[w], profileNames(of, profile)]));

const numbers = (record: Readonly<Record<string, Rational>>): Json =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, format(value)]));

/** A subject by value; fields that it does not have are left out. */
export function subjectObject(subject: Subject): JsonObject {
  const { environment: of, language, finer, mechanismClass, liability, contingency, choice, target } = subject;
  const { weight, weights, transfers, perceived, parameters, family } = subject;
  const fields: Record<string, Json | undefined> = {
    game: gameObject(of, language),
    family: family?.name,
    parameters: parameters && numbers(parameters),
    finer: finer && (gameObject(of, finer).language ?? null),
    class: mechanismClass,
    liability: liability === undefined || liability === null ? liability : format(liability),
    contingency: contingency === undefined ? undefined : of.contingencies[contingency],
    choice: choice && named(of, choice),
    target: target && named(of, target),
    weight: weight && format(weight),
    weights: weights && Object.fromEntries(weights.map((value, i) => [of.agents[i], format(value)])),
    transfers: transfers?.map((paid) => paid.map(format)),
    perceived: perceived && Object.fromEntries(perceived.map((table, w) => [of.contingencies[w], table.map((row) => row.map(format))])),
  };
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
