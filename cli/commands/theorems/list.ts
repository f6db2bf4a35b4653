/** # `lacuna list`: every theorem by part, id and title, with what is proved of it. */
import { THEOREMS } from '../../../theorems/catalogue.js';
import { evidenceFor, rungs } from '../../files/proved.js';
import { columns, wrapped } from '../../pages/layout/layout.js';

export function listCommand({ json }: { readonly json?: boolean }): number {
  if (json === true) {
    const theorems = THEOREMS.map(({ id, part, title, expect, hypotheses }) => ({
      id,
      part,
      title,
      expect,
      hypotheses: Object.fromEntries(Object.entries(hypotheses).map(([name, { prose }]) => [name, prose])),
      proved: evidenceFor(id),
    }));
    process.stdout.write(`${JSON.stringify({ lacuna: 'list@1', theorems })}\n`);
    return 0;
  }
  const width = Math.max(...THEOREMS.map(({ id }) => id.length));
  for (const { id, part, title } of THEOREMS) {
    const proved = rungs(evidenceFor(id)).map((rung) => `  [${rung}]`);
    const lead = `${part.padEnd(4)} ${id.padEnd(width)}  `;
    const line = `${lead}${title}${proved.join('')}`;
    // A narrow terminal would break the line anywhere; a pipe gets one line a theorem.
    const room = process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
    const lines =
      columns(line) <= room
        ? [line]
        : [`${part.padEnd(4)} ${id}`, ...wrapped(`${title}${proved.join('')}`, room - 6).map((text) => `     ${text}`)];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return 0;
}
