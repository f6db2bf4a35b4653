/** The chapters of the book: a theorem is in the one that its part begins with. */
import type { BookTheorem } from './book-theorem.js';

const TITLES: Readonly<Record<string, string>> = {
  A: 'Foundations',
  B: 'What no mechanism can do',
  C: 'What prosocial agents do',
  D: 'Canonical dilemmas',
  E: 'The effort games',
  F: 'The commons under uncertain growth',
  G: 'What contracts can do',
  H: 'What prosocial agents do, beyond the threshold',
};

/** A chapter with its theorems in reading order. */
interface Chapter {
  readonly letter: string;
  readonly title: string;
  readonly theorems: readonly BookTheorem[];
}

export const chapterOf = ({ part }: { readonly part: string }): string => part[0];

/** The chapters in their order. */
export function chapters(theorems: readonly BookTheorem[]): Chapter[] {
  const letters = [...new Set(theorems.map(({ theorem }) => chapterOf(theorem)))].sort();
  return letters.map((letter) => ({
    letter,
    title: TITLES[letter] ?? `Part ${letter}`,
    theorems: theorems.filter(({ theorem }) => chapterOf(theorem) === letter),
  }));
}
