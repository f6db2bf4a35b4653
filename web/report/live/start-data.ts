/** # What a page starts from: a game as the text of a file, the terms it is looked at under, and the examples to choose from */
import { MECHANISM_CLASSES } from '../../../src/contract/language/setting.js';
import { rational } from '../../../src/exact/rational.js';
import type { Terms } from '../draft.js';
import type { PageData } from '../page-data.js';

export interface StartData {
  readonly text: string;
  readonly terms: Terms;
  readonly examples: readonly { readonly name: string; readonly text: string }[];
}

/** Reads what `page-data.ts` wrote. */
export function startData(json: string): StartData | null {
  const data: PageData | null = JSON.parse(json);
  if (data === null) return null;
  const mechanismClass = MECHANISM_CLASSES.find((known) => known === data.class) ?? 'subsidy-free';
  const number = (text: string | null) => (text === null ? null : rational(text));
  return {
    text: data.text,
    terms: { mechanismClass, liability: number(data.liability), weight: number(data.weight) },
    examples: data.examples,
  };
}
