import { readdirSync, readFileSync } from 'node:fs';
import colors from 'picocolors';
import { expect, test } from 'vitest';
import { phaseLines } from '../../../../cli/pages/games/phase-lines.js';
import { columns } from '../../../../cli/pages/layout/layout.js';
import { add, divide, format, ONE, rational } from '../../../../src/exact/rational.js';
import { analyze } from '../../../../src/formats/analysis/analysis.js';
import { readEnvironment } from '../../../../src/formats/games/game-file.js';
import { isEquilibrium } from '../../../../src/game/equilibrium.js';
import { profileNames } from '../../../../src/game/profile.js';
import { prosocialUtilities } from '../../../../src/prosocial/utility.js';

const plain = colors.createColors(false);
const games = readdirSync('examples')
  .filter((name) => name.endsWith('.game.json'))
  .map((name) => ({ name, game: readEnvironment(readFileSync(`examples/${name}`, 'utf8')) }));

/** The weights of a scale with the columns that their ticks stand in. */
const ticksOf = (scale: string) => [...scale.matchAll(/\d+(?:\/\d+)?|∞/g)].map((found) => ({ text: found[0], column: found.index }));

test('blocks stand exactly where a profile is an equilibrium of v^λ, at the ticks and between them', () => {
  let drawn = 0;
  for (const { name, game } of games) {
    const { environment: of, language } = game;
    const lines = phaseLines({ colors: plain, width: 100 }, analyze(of, language, { seconds: 1 }));
    if (lines.length === 0 || of.contingencies.length > 1) continue;
    drawn += 1;
    const ticks = ticksOf(lines[1]);
    expect(ticks[ticks.length - 1].text).toBe('∞');
    const finite = ticks.slice(0, -1).map(({ text, column }) => ({ weight: rational(text), column }));
    const between = finite.map(({ weight, column }, k) => {
      const next = finite[k + 1];
      return next === undefined
        ? { weight: add(weight, ONE), column: column + 1 }
        : { weight: divide(add(weight, next.weight), rational(2)), column: column + 1 };
    });
    for (const line of lines.slice(2).filter((text) => !text.includes('… and'))) {
      const profile = of.payoffs[0].findIndex((_, a) => line.trim().startsWith(`(${profileNames(of, a).join(', ')})`));
      expect(line.includes('◆'), `${name} ${line}`).toBe(of.best[0].includes(profile));
      for (const { weight, column } of [...finite, ...between]) {
        const utilities = prosocialUtilities(of, weight);
        expect(/[█░]/.test(line[column] ?? ' '), `${name} ${line} at ${format(weight)}`).toBe(isEquilibrium(of, utilities, 0, profile));
      }
    }
  }
  expect(drawn).toBeGreaterThan(2);
});

test('it is left out where fewer than three weights matter, and keeps within the width elsewhere', () => {
  for (const { name, game } of games) {
    const analysis = analyze(game.environment, game.language, { seconds: 1 });
    for (const width of [60, 80, 100])
      for (const line of phaseLines({ colors: plain, width }, analysis))
        expect(columns(line), `${name}: ${line}`).toBeLessThanOrEqual(width);
  }
  const pennies = games.find(({ name }) => name.startsWith('matching-pennies'));
  expect(pennies && phaseLines({ colors: plain, width: 100 }, analyze(pennies.game.environment, pennies.game.language))).toEqual([]);
});
