/** # `lacuna list`: every theorem by part, id and title. */
import { THEOREMS } from '../../theorems/catalogue.js';

export function listCommand({ json }: { readonly json?: boolean }): number {
  if (json === true) {
    const theorems = THEOREMS.map(({ id, part, title, expect, hypotheses }) => ({
      id,
      part,
      title,
      expect,
      hypotheses: Object.fromEntries(Object.entries(hypotheses).map(([name, { prose }]) => [name, prose])),
    }));
    process.stdout.write(`${JSON.stringify({ lacuna: 'list@1', theorems })}\n`);
    return 0;
  }
  const width = Math.max(...THEOREMS.map(({ id }) => id.length));
  for (const { id, part, title } of THEOREMS) process.stdout.write(`${part.padEnd(4)} ${id.padEnd(width)}  ${title}\n`);
  return 0;
}
