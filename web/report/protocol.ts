/** # What the live page asks its worker, and what it is told: text alone, so that nothing is lost on the way */
import type { MechanismClass } from '../../src/contract/language/setting.js';
import type { Panel } from './panels.js';

export interface Question {
  readonly id: number;
  /** The `environment@1` file. */
  readonly text: string;
  readonly mechanismClass: MechanismClass;
  readonly liability: string | null;
  readonly weight: string | null;
  /** Of the drawings, in pixels. */
  readonly width: number;
  /** The look of each label. */
  readonly palette: readonly (string | null)[];
}

export type Answer =
  | {
      readonly id: number;
      readonly panels: Readonly<Record<Panel, string>>;
      /** Where the best contract leads, if it is known. */
      readonly choice: readonly number[] | null;
      /** Whether nothing is left open that more time would settle. */
      readonly settled: boolean;
      /** Whether more time is being spent. */
      readonly ended: boolean;
      readonly milliseconds: number;
    }
  | { readonly id: number; readonly error: string };
