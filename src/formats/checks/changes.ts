/**
 * # What changed between two findings
 *
 * Field by field, with the exact values before and after. Theorems and hypotheses *flip* where their verdict changes; everything else
 * *drifts*.
 */
import { SECTIONS, type Sections } from './baseline.js';

/** A field that differs; `null` where it is on one side only. */
export interface Change {
  readonly section: keyof Sections;
  readonly entry: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs, in alphabetical order, and the entries that are new, of which there is nothing to compare. */
export interface Changes {
  readonly changes: readonly Change[];
  readonly added: readonly { readonly section: keyof Sections; readonly entry: string }[];
}

/** Compares two findings, in the sections that the second one has. */
export function changesBetween(before: Sections, after: Partial<Sections>): Changes {
  const changes: Change[] = [];
  const added: { section: keyof Sections; entry: string }[] = [];
  for (const section of SECTIONS) {
    const [old, now] = [before[section], after[section]];
    if (now === undefined) continue;
    for (const entry of union(old, now)) {
      if (!Object.hasOwn(old, entry)) {
        added.push({ section, entry });
        continue;
      }
      const [was, is] = [old[entry], own(now, entry) ?? {}];
      for (const field of union(was, is)) {
        const [from, to] = [own(was, field), own(is, field)];
        if (from !== to) changes.push({ section, entry, field, before: from, after: to });
      }
    }
  }
  return { changes, added };
}

/** Whether a change is that of a verdict. */
export const isFlip = ({ section, field }: Change): boolean => section !== 'figures' && field === 'verdict';

/** What stands under a name, which may be that of something every object has; `null` if nothing does. */
const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | null =>
  Object.hasOwn(record, name) ? record[name] : null;

const union = (one: object, other: object): string[] => [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
