/**
 * # Which theorem gives which
 *
 * The theory as a graph: how a subject of the one theorem becomes subjects of another, and how what that says of them is what this claims.
 */
import type { Relation } from '../src/theory/statement/relation.js';
import { CONTRACT_RELATIONS } from './relations-of-contracts.js';
import { EFFORT_RELATIONS } from './relations-of-effort.js';
import { HARM_RELATIONS } from './relations-of-harm.js';
import { PROSOCIAL_RELATIONS } from './relations-of-prosociality.js';

export const RELATIONS: readonly Relation[] = [...CONTRACT_RELATIONS, ...PROSOCIAL_RELATIONS, ...HARM_RELATIONS, ...EFFORT_RELATIONS];
