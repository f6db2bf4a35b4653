import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(root, 'test', '.docstrings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Example {
  readonly title: string;
  readonly code: string;
  readonly promises: number;
}

/** The ```ts blocks under `@example` in the docstrings of src, with the line each starts on. */
const examples: Example[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .flatMap((name) => {
    const text = readFileSync(join(root, 'src', name), 'utf8');
    return [...text.matchAll(/^ ?\* @example\n ?\* ```ts\n((?: ?\*.*\n)*?) ?\* ```$/gm)].map((match) => ({
      title: `src/${name}:${text.slice(0, match.index).split('\n').length}`,
      ...runnable(match[1].replace(/^ ?\* ?/gm, '')),
    }));
  });

/** Turns each line `expression; // => value` into an expectation. */
function runnable(source: string): Omit<Example, 'title'> {
  let promises = 0;
  const code = source.replace(/^(.*?);? \/\/ => (.*)$/gm, (_, expression: string, value: string) => {
    promises += 1;
    return `expect(${expression}).toEqual(${value});`;
  });
  return { code: `import { expect } from 'vitest';\n${code}`, promises };
}

describe('the examples in docstrings do what they say', () => {
  it('there are some, and each promises something', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    expect(examples.filter(({ promises }) => promises === 0)).toEqual([]);
  });

  it.each(examples)('$title', async ({ code, title }) => {
    const file = join(folder, `${title.replace(/\W/g, '_')}.ts`);
    writeFileSync(file, code);
    await import(/* @vite-ignore */ pathToFileURL(file).href);
  });
});
