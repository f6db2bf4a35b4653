/** What `proofs/statements.json` says of each statement of the kernel. */
import { readFileSync } from 'node:fs';

export interface Statement {
  readonly theorem: string;
  readonly file: string;
  readonly constants: readonly string[];
  readonly difference: string;
  readonly refutes?: true;
}

export const kernelTable: { readonly assumptions: string; readonly statements: readonly Statement[] } = JSON.parse(
  readFileSync(new URL('../proofs/statements.json', import.meta.url), 'utf8'),
);
