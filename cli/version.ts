/** The version of the package, read from its manifest: two levels up once compiled, one level up as source. */
import { readFileSync } from 'node:fs';

export function version(): string {
  for (const manifest of ['../../package.json', '../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(manifest, import.meta.url), 'utf8'));
      if (name === 'lacuna') return version;
    } catch {
      // Not there: the other level is tried.
    }
  }
  return 'unknown';
}
