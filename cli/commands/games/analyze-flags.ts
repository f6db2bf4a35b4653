/** # The options of `lacuna analyze`, as typed */
import type { MechanismClass } from '../../../src/contract/language/setting.js';
import type { AnalysisFiles } from './analysis-files.js';
import type { TermsFlags } from './terms.js';

export interface AnalyzeFlags extends TermsFlags, AnalysisFiles {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly latex?: boolean;
  readonly sgame?: boolean;
  readonly markdown?: boolean;
  readonly class: MechanismClass | 'all';
  readonly weight: readonly string[];
  readonly model?: string;
  readonly choice?: string;
  readonly set: readonly string[];
  readonly time: number;
  readonly limits?: string;
  readonly certificate?: string;
  readonly equilibria?: boolean;
  readonly mixed?: string;
}
