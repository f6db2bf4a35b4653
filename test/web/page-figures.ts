/** # The figures of a page and of the JSON of an analysis, side by side */
import type { Json } from '../../src/formats/analysis/analysis-line.js';

/** Every figure that stands on a page, by its place in the JSON. */
export const figuresOn = (markup: string): Record<string, string> =>
  Object.fromEntries(
    [...markup.matchAll(/<span\b[^>]*\bdata-figure="[^"]*"[^>]*>/g)].map(([tag]) => [
      /data-figure="([^"]*)"/.exec(tag)?.[1] ?? '',
      /data-exact="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );

type Line = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is Line => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every figure that a page is to show of a line of `analysis@1`; agents by their numbers, as pages have them. */
export function figuresOf(line: Line, agents: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  const put = (place: string, value: Json | undefined) => {
    if (typeof value === 'string') found[place] = value;
    else if (value === null) found[place] = 'infinite';
    else if (Array.isArray(value))
      value.forEach((one, k) => {
        put(`${place}.${k}`, one);
      });
  };
  const mechanism = (of: Line, at: string) => {
    if (isObject(of.mechanism)) put(`${at}mechanism.welfare`, of.mechanism.welfare);
    if (typeof of.gap === 'string') put(`${at}gap`, of.gap);
  };
  const { firstBest, prosociality, temptations, atWeight } = line;
  if (isObject(firstBest)) {
    put('firstBest.welfare', firstBest.welfare);
    put('firstBest.payoffs', firstBest.payoffs);
  }
  mechanism(line, '');
  if (isObject(line.mechanism)) {
    put('mechanism.payoffs', line.mechanism.payoffs);
    if (line.mechanism.burned !== '0') put('mechanism.burned', line.mechanism.burned);
    const { transfers } = line.mechanism;
    if (Array.isArray(transfers))
      transfers.forEach((one, k) => {
        if (isObject(one)) put(`mechanism.transfers.${k}.paid`, one.paid);
      });
  }
  if (Array.isArray(line.sidePayments)) put('sidePayments', line.sidePayments);
  if (Array.isArray(temptations))
    temptations.forEach((one, k) => {
      if (!isObject(one)) return;
      put(`temptations.${k}.gain`, one.gain);
      put(`temptations.${k}.loss`, one.loss);
    });
  if (isObject(prosociality)) {
    put('prosociality.withoutContract', prosociality.withoutContract);
    put('prosociality.withContract', prosociality.withContract);
    const { byAgent } = prosociality;
    if (isObject(byAgent))
      agents.forEach((agent, i) => {
        put(`prosociality.byAgent.${i}`, byAgent[agent]);
      });
  }
  if (isObject(atWeight)) {
    put('atWeight.weight', atWeight.weight);
    mechanism(atWeight, 'atWeight.');
  }
  return found;
}
