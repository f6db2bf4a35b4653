/** One process of the drill: takes stubs from its parent and says what became of each theorem that asks the routine. */
import type { Property } from '../../../src/theory/statement/property.js';
import { drill } from './asked.js';
import { type Limits, type Tried, tried } from './tried.js';

export type Stub = NonNullable<typeof drill.stub>;
/** What the parent asks: the theorems to try, all of them if the stub is `null`. */
export interface Order {
  readonly stub: Stub | null;
  readonly theorems: readonly string[] | null;
  readonly limits: Limits;
}
export interface Report {
  readonly stub: Stub | null;
  readonly theorems: Readonly<Record<string, Tried & { readonly asks: readonly string[] }>>;
}

/** Answers orders about the given properties. */
export function serve(properties: readonly Property<never>[]): void {
  process.on('message', ({ stub, theorems, limits }: Order) => {
    drill.stub = stub;
    const report: Record<string, Tried & { asks: readonly string[] }> = {};
    for (const property of properties) {
      const { id } = property.theorem;
      if (theorems !== null && !theorems.includes(id)) continue;
      drill.seen.clear();
      const outcome = tried(property, limits);
      report[id] = { ...outcome, asks: [...drill.seen].sort() };
    }
    process.send?.({ stub, theorems: report } satisfies Report);
  });
}
