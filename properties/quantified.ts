/**
 * # What is proved of which theorem
 *
 * For `lacuna prove`: what the subjects of a theorem have beside the payoffs (`quantified-shapes.ts`), or which family makes them of which
 * numbers (`quantified-families.ts`). To prove a theorem of one's own: enter it there.
 */
import type { Quantified } from '../src/specified/quantified.js';
import { FAMILIES } from './quantified-families.js';
import { SHAPES } from './quantified-shapes.js';

/** By theorem. */
export const QUANTIFIED: Readonly<Record<string, Quantified>> = { ...SHAPES, ...FAMILIES };
