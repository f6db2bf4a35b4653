/** How the standing of a theorem under a model is shown: a sign, a kind that a style sheet colours, and a few words. */
import type { Standing } from '../../src/formats/checks/standing.js';

interface Sign {
  readonly sign: string;
  readonly kind: 'good' | 'bad' | 'open';
  readonly words: string;
}

export const SIGNS: Readonly<Record<Standing, Sign>> = {
  stands: { sign: '✓', kind: 'good', words: 'nothing refutes it, of all that was tried' },
  witnessed: { sign: '◇', kind: 'good', words: 'a statement of existence, with its witness' },
  falls: { sign: '✗', kind: 'bad', words: 'a counterexample was found' },
  'none met': { sign: '∅', kind: 'bad', words: 'a statement of existence of which no witness was met' },
  vacuous: { sign: '○', kind: 'open', words: 'its hypotheses are met too seldom' },
  inapplicable: { sign: '–', kind: 'open', words: 'it has no meaning there, or none that is computed exactly' },
  open: { sign: '?', kind: 'open', words: 'time ran out before all had been tried' },
};
