/** Which theorem gives which, and how. */
import type { Relation } from '../src/theory/relation.js';

export const RELATIONS: readonly Relation[] = [];
