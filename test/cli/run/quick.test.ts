import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { declareGames } from '../../../cli/commands/games/declare-games.js';
import { declareProofs } from '../../../cli/commands/proofs/declare-proofs.js';
import { declareTheorems } from '../../../cli/commands/theorems/declare-theorems.js';
import { isQuick, QUICK } from '../../../cli/run/quick.js';

describe('quick commands', () => {
  it('are commands', () => {
    const program = new Command();
    for (const declare of [declareGames, declareTheorems, declareProofs]) declare(program, () => undefined);
    expect(program.commands.map((command) => command.name())).toEqual(expect.arrayContaining([...QUICK]));
  });

  it('are told from others, and from those that run a module of the user’s', () => {
    for (const words of ['', '--help', 'help list', 'list --json', 'analyze game.json --model fehr-schmidt'])
      expect(isQuick(words.split(' ').filter((word) => word !== '')), words).toBe(true);
    for (const words of ['check', 'falsify mine.ts', 'analyze game.json --model mine.ts', 'list mine.conjecture.mjs', '--unknown'])
      expect(isQuick(words.split(' ')), words).toBe(false);
  });
});
