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

/** The ```ts blocks of a page that stand on their own. */
const pageExamples = (page: string): Example[] => {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => ({
    title: `${page}:${text.slice(0, match.index).split('\n').length}`,
    ...runnable(printing(match[1])),
  }));
};

/** Turns each line `console.log(…); // text` into a promise of what is printed, and drops what is printed without one. */
const printing = (source: string): string =>
  `import { format as printed } from 'node:util';\n${source
    .replace(
      /^(.*)console\.log\((.*)\);? \/\/ (.*)$/gm,
      (_, before: string, values: string, text: string) => `${before}expect(printed(${values})).toBe(${JSON.stringify(text)}); // promised`,
    )
    .replace(/console\.log\(/g, 'printed(')}`;

/** Turns each line `expression; // => value` into an expectation. */
function runnable(source: string): Omit<Example, 'title'> {
  let promises = 0;
  const code = source.replace(/^(.*?);? \/\/ => (.*)$/gm, (_, expression: string, value: string) => {
    promises += 1;
    return `expect(${expression}).toEqual(${value});`;
  });
  promises += source.split('// promised').length - 1;
  return { code: `import { expect } from 'vitest';\n${code}`, promises };
}

describe('the examples in docstrings do what they say', () => {
  it('there are some, and each promises something', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    expect(examples.filter(({ promises }) => promises === 0)).toEqual([]);
  });

  it.each([...examples, ...pageExamples('docs/library.md')])('$title', async ({ code, title }) => {
    const file = join(folder, `${title.replace(/\W/g, '_')}.ts`);
    writeFileSync(file, code);
    await import(/* @vite-ignore */ pathToFileURL(file).href);
  });
});
