/** # The drawings of a report as files of their own */
import { join } from 'node:path';
import { DRAWINGS, panels } from '../../web/report/panels.js';
import type { Report } from '../../web/report/report.js';
import { requireFolder, writeWhole } from './write-file.js';

const WIDTH = 720;

/** Writes those that can be drawn into a folder, each under the name of what it shows. */
export function writeDrawings(folder: string, report: Report): void {
  requireFolder(folder);
  const drawn = panels(report, WIDTH);
  for (const name of DRAWINGS) {
    const { markup } = drawn[name];
    const [, kind] = /^<svg [^>]*data-name="([a-z-]+)"/.exec(markup) ?? [];
    if (kind !== undefined) writeWhole(join(folder, `${kind}.svg`), `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`);
  }
}
