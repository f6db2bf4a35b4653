import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analysisLine, analyze, type MechanismClass, rational, readEnvironment } from 'lacuna';
import { describe, expect, it } from 'vitest';

/**
 * Figures of 120 random games found by a program that shares nothing with Lacuna: brute force over all choices, in another language, with
 * its own exact linear programs over all cells. Burning on the path, undefined values, infinite thresholds, classes that disagree and
 * contracts that need some prosociality but less than none would are among them.
 */
interface Entry {
  readonly class: MechanismClass;
  readonly liability: string | null;
  readonly weight: string | null;
  readonly game: object;
  readonly figures: {
    readonly firstBest: object;
    readonly welfare: string | null;
    readonly gap: string | null;
    readonly prosociality: object;
    readonly temptations: readonly object[];
    readonly equilibria: Readonly<Record<string, { readonly selfish: unknown; readonly prosocial: unknown }>>;
    readonly atWeight: { readonly welfare: string | null; readonly gap: string | null } | null;
  };
}

const entries: Entry[] = JSON.parse(readFileSync(fileURLToPath(new URL('figures.json', import.meta.url)), 'utf8'));

const unordered = (value: unknown): unknown => (Array.isArray(value) ? value.map((member) => JSON.stringify(member)).sort() : value);
const welfareOf = (mechanism: unknown): unknown => (mechanism === null ? null : Object(mechanism).welfare);

describe('the analysis agrees, figure for figure, with an independent brute force', () => {
  it('on games of every kind', () => {
    expect(entries.length).toBe(120);
    const has = (test: (entry: Entry) => boolean) => entries.filter(test).length;
    expect(has(({ figures }) => figures.welfare === null)).toBeGreaterThan(5);
    expect(has(({ liability }) => liability !== null)).toBeGreaterThan(10);
    expect(has(({ figures }) => Object(figures.prosociality).withoutContract === null)).toBeGreaterThan(5);
  });

  it.each(entries.map((entry, k) => ({ k, ...entry })))(
    'game $k, $class',
    ({ game, liability, weight, class: mechanismClass, figures }) => {
      const { environment, language } = readEnvironment(JSON.stringify(game));
      const line = analysisLine(
        'game.json',
        null,
        analyze(environment, language, {
          mechanismClass,
          liability: liability === null ? null : rational(liability),
          ...(weight === null ? {} : { weight: rational(weight) }),
        }),
      );
      expect(line.firstBest).toEqual(figures.firstBest);
      expect(welfareOf(line.mechanism)).toBe(figures.welfare);
      expect(line.gap).toBe(figures.gap);
      expect(line.prosociality).toEqual(figures.prosociality);
      expect(unordered(line.temptations)).toEqual(unordered(figures.temptations));
      expect(line.equilibria).toEqual(figures.equilibria);
      if (figures.atWeight !== null) {
        const at = Object(line.atWeight);
        expect([welfareOf(at.mechanism), at.gap]).toEqual([figures.atWeight.welfare, figures.atWeight.gap]);
      }
    },
  );
});
