import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { declareGames } from '../../../cli/commands/games/declare-games.js';
import { declareProofs } from '../../../cli/commands/proofs/declare-proofs.js';
import { declareTheorems } from '../../../cli/commands/theorems/declare-theorems.js';
import { BUNDLES, bundleOf } from '../../../cli/run/bundles.js';

describe('commands that are bundled', () => {
  it('are commands', () => {
    const program = new Command();
    for (const declare of [declareGames, declareTheorems, declareProofs]) declare(program, () => undefined);
    expect(program.commands.map((command) => command.name())).toEqual(expect.arrayContaining(Object.values(BUNDLES).flat()));
  });

  it('are told from others, and from those that run a module of the user’s', () => {
    for (const words of ['', '--help', 'help list', 'list --json', 'analyze game.json --model fehr-schmidt'])
      expect(bundleOf(words.split(' ').filter((word) => word !== '')), words).toBe('at-once');
    for (const words of ['check', 'check B1 --model rawls', 'merge 1.json 2.json', 'ablate'])
      expect(bundleOf(words.split(' ')), words).toBe('one-by-one');
    for (const words of ['falsify mine.ts', 'check mine.mts', 'check B1 --model mine.js', 'analyze game.json --model mine.ts', '--unknown'])
      expect(bundleOf(words.split(' ')), words).toBe(null);
  });
});
