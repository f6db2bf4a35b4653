/** The drill of wrong answers (`npm run drill:answers`) on the theorems that once stood whatever their solvers said. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Property } from '../../src/theory/statement/property.js';
import type { drill } from './answers/asked.js';
import { substituted } from './answers/substitute.js';
import type { Limits, Tried } from './answers/tried.js';

interface Bundle {
  readonly drill: typeof drill;
  readonly tried: (property: Property<never>, limits: Limits) => Tried;
  readonly properties: Readonly<Record<string, Property<never>>>;
}

const CHAPTERS: Readonly<Record<string, readonly string[]>> = {
  foundations: ['first-best-bound', 'language-monotonicity', 'complete-contracts-suffice'],
  contracts: [
    'undetectable-temptation',
    'pooled-contingencies-leave-a-gap',
    'a-bystander-makes-classes-agree',
    'bounded-liability-leaves-a-loss',
  ],
  messages: ['only-undetectable-temptations-survive-messages', 'testimony-detects-what-messages-cannot'],
  prosociality: ['side-payments-benefit-everyone'],
  harm: ['no-harm-to-the-best-from-the-threshold-on'],
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lacuna-answers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let bundle: Bundle;
beforeAll(async () => {
  const files = Object.entries(CHAPTERS).flatMap(([chapter, ids]) => ids.map((id) => [id, join(root, 'properties', chapter, `${id}.ts`)]));
  const entry = join(folder, 'entry.ts');
  const text = [
    ...files.map(([, path], k) => `import * as p${k} from ${JSON.stringify(path)};`),
    `export { drill } from ${JSON.stringify(join(root, 'test/drill/answers/asked.ts'))};`,
    `export { tried } from ${JSON.stringify(join(root, 'test/drill/answers/tried.ts'))};`,
    `export const properties = { ${files.map(([id], k) => `${JSON.stringify(id)}: Object.values(p${k}).find((value) => value?.meeting && value.theorem)`).join(', ')} };`,
  ];
  writeFileSync(entry, text.join('\n'));
  // Packages are found from where the bundle lies.
  const out = join(root, 'node_modules/.cache', `answers-${process.pid}.mjs`);
  await substituted(entry, out);
  bundle = (await import(pathToFileURL(out).href)) as Bundle;
  rmSync(out);
});

const LIMITS: Limits = { scope: 1500, random: 60, seconds: 600 };

/** What becomes of a theorem while a routine answers wrongly. */
function fateOf(id: string, module: string, routine: string, kind: string) {
  bundle.drill.stub = { module, routine, kind };
  try {
    return bundle.tried(bundle.properties[id], LIMITS).fate;
  } finally {
    bundle.drill.stub = null;
  }
}

const SEARCH = 'src/contract/best-mechanism';

describe('a wrong answer', () => {
  it('that is none leaves every theorem as it is', () => {
    for (const id of ['first-best-bound', 'side-payments-benefit-everyone', 'no-harm-to-the-best-from-the-threshold-on'])
      expect(bundle.tried(bundle.properties[id], LIMITS).fate).toBe('unmoved');
  });

  it.each([
    ['first-best-bound', SEARCH, 'bestMechanism', 'nothing'],
    ['first-best-bound', SEARCH, 'bestMechanism', 'worth more'],
    ['language-monotonicity', SEARCH, 'bestMechanism', 'nothing'],
    ['language-monotonicity', SEARCH, 'bestValue', 'nothing'],
    ['complete-contracts-suffice', SEARCH, 'bestValue', 'more'],
    ['undetectable-temptation', SEARCH, 'cooperationGap', 'nothing'],
    ['undetectable-temptation', SEARCH, 'cooperationGap', 'more'],
    ['pooled-contingencies-leave-a-gap', SEARCH, 'cooperationGap', 'nothing'],
    ['a-bystander-makes-classes-agree', SEARCH, 'bestValue', 'nothing'],
    ['a-bystander-makes-classes-agree', 'src/prosocial/substitution', 'contractThreshold', 'nothing'],
    ['testimony-detects-what-messages-cannot', SEARCH, 'bestValue', 'nothing'],
    ['only-undetectable-temptations-survive-messages', 'src/prosocial/closed-form', 'valueInClosedForm', 'more'],
    ['side-payments-benefit-everyone', 'src/contract/language/setting', 'netPayoffs', 'reversed'],
    ['no-harm-to-the-best-from-the-threshold-on', 'src/prosocial/equilibrium-welfare', 'equilibriumWelfare', 'nothing'],
    ['no-harm-to-the-best-from-the-threshold-on', 'src/prosocial/equilibrium-welfare', 'equilibriumWelfare', 'more'],
    ['bounded-liability-leaves-a-loss', 'src/contract/messages/mediated-play', 'greatestProbability', 'zero'],
    ['bounded-liability-leaves-a-loss', 'src/contract/messages/mediated-play', 'leastLoss', 'more'],
  ])('is noticed by %s without what is stored: %s, %s, %s', (id, module, routine, kind) => {
    expect(['falls', 'breaks', 'unmet']).toContain(fateOf(id, module, routine, kind));
  });
});
