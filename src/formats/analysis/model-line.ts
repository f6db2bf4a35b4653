/** # A game under another model as JSON: one object of format `model-analysis@1` per file, class and model. */
import type { BestMechanism } from '../../contract/best-mechanism.js';
import { format } from '../../exact/rational.js';
import { type Profile, profileNames } from '../../game/profile.js';
import { INFINITE } from '../../prosocial/threshold.js';
import { type Json, transfersJson } from './analysis-line.js';
import type { ModelAnalysis, UnderModel } from './model-analysis.js';

const MODEL_FORMAT = 'model-analysis@1';

type JsonObject = { readonly [key: string]: Json };

/** The line of a file's analysis under a model. What is inapplicable is absent, with its reason under `inapplicable`. */
export function modelLine(file: string, title: string | null, found: ModelAnalysis): JsonObject {
  const { environment: of, firstBest, atWeight } = found;
  const names = (profile: Profile) => profileNames(of, profile);
  const byContingency = (profiles: readonly (readonly Profile[])[]): Json =>
    Object.fromEntries(of.contingencies.map((name, w) => [name, profiles[w].map(names)]));
  const mechanism = (best: Exclude<BestMechanism, { status: 'interrupted' }>): Json =>
    best.status === 'undefined'
      ? null
      : {
          welfare: format(best.pair.value),
          choice: Object.fromEntries(best.pair.choice.map((profile, w) => [of.contingencies[w], names(profile)])),
          transfers: transfersJson(of, found.language, best.pair.choice, best.pair.transfers),
          burned: format(best.pair.burned),
        };
  const parts: { readonly [name: string]: UnderModel<Json> } = {
    mechanism: to(found.mechanism, mechanism),
    gap: to(found.gap, (gap) => (gap === null ? null : format(gap))),
    withoutContract: to(found.withoutContract, (weight) => (weight === INFINITE ? null : format(weight))),
    withContract: to(found.withContract, (weight) => (weight.status === 'infinite' ? null : format(weight.weight))),
    equilibria: to(found.equilibria, byContingency),
    ...(atWeight === undefined
      ? {}
      : {
          mechanismAtWeight: to(atWeight.mechanism, mechanism),
          equilibriaAtWeight: to(atWeight.equilibria, byContingency),
        }),
  };
  const inapplicable = Object.entries(parts).flatMap(([name, { status, ...rest }]) =>
    status === 'inapplicable' && 'reason' in rest ? [[name, rest.reason] as const] : [],
  );
  const late = Object.entries(parts).flatMap(([name, { status }]) => (status === 'interrupted' ? [name] : []));
  return {
    lacuna: MODEL_FORMAT,
    file,
    title,
    model: found.model.name,
    class: found.mechanismClass,
    liability: found.liability === null ? null : format(found.liability),
    firstBest: { welfare: format(firstBest.welfare), profiles: byContingency(firstBest.profiles) },
    ...(atWeight === undefined ? {} : { weights: Object.fromEntries(of.agents.map((agent, i) => [agent, format(atWeight.weights[i])])) }),
    ...Object.fromEntries(Object.entries(parts).flatMap(([name, part]) => (part.status === 'found' ? [[name, part.value]] : []))),
    ...(inapplicable.length === 0 ? {} : { inapplicable: Object.fromEntries(inapplicable) }),
    ...(late.length === 0 ? {} : { incomplete: late }),
  };
}

const to = <Value>(found: UnderModel<Value>, json: (value: Value) => Json): UnderModel<Json> =>
  found.status === 'found' ? { status: 'found', value: json(found.value) } : found;
