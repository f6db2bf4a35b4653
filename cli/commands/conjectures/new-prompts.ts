/** `lacuna new prompts`: a copy of the prompts that models are asked with, to be changed. */
import { join } from 'node:path';
import { shellWords } from '../../../src/formats/text/shell-words.js';
import { PROMPT_FILES, PROMPTS, promptAt } from '../../files/prompts.js';
import { requireFolder, writeNew } from '../../files/write-file.js';

/** Writes the files, none of which may be there yet, and returns the exit status. */
export function newPromptsCommand(folder: string): number {
  for (const sub of ['', 'goals', 'contracts']) requireFolder(join(folder, sub));
  for (const name of PROMPT_FILES) writeNew(join(folder, name), promptAt(PROMPTS, name).text);
  process.stdout.write(
    `${folder} is written; play with it: ${shellWords('lacuna', 'play', 'GAME', '--prompts', folder, '--endpoint', 'URL', '--model', 'NAME')}\n`,
  );
  return 0;
}
