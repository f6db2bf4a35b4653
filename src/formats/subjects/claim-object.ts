/** A claim as JSON: both sides with their values, and in words. */
import { type Conclusion, describe, failures, formatQuantity, holds } from '../../theory/statement/conclusion.js';
import type { Json } from '../analysis/analysis-line.js';

export function claimObject(conclusion: Conclusion): Json {
  const words = describe(conclusion);
  switch (conclusion.kind) {
    case 'comparison': {
      const { left, relation, right } = conclusion;
      const side = ({ name, value }: typeof left): Json => ({ name, value: formatQuantity(value) });
      return { kind: 'comparison', left: side(left), relation, right: side(right), words };
    }
    case 'equivalence':
    case 'implication':
      return { kind: conclusion.kind, left: { ...conclusion.left }, right: { ...conclusion.right }, words };
    case 'same set': {
      const { left, right } = conclusion;
      return { kind: 'same set', left: { name: left.name, value: left.value }, right: { name: right.name, value: right.value }, words };
    }
    case 'all':
      return { kind: 'all', parts: conclusion.parts.map(claimObject), words };
  }
}

/** The claims to show of a conclusion: the parts that fail or, where it holds, the whole. */
export const claimObjects = (conclusion: Conclusion): Json[] => (holds(conclusion) ? [conclusion] : failures(conclusion)).map(claimObject);
