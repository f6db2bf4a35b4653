/** Where theorems stand under other models, as the package keeps it. */
import { existsSync, readFileSync } from 'node:fs';
import { isStandingTable, type StandingTable } from '../../src/formats/checks/standing.js';
import { packageFile } from './package-files.js';

const TABLE = 'models/standing.json';

/** The table; `null` where there is none. */
export function standingTable(): StandingTable | null {
  const path = packageFile(TABLE);
  const value: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  return isStandingTable(value) ? value : null;
}
