import { describe, expect, it } from 'vitest';
import { densePrograms, stream } from '../../bench/linear-program-families.js';
import { Arena } from '../../src/exact/arena.js';
import { checkSolution } from '../../src/exact/check-solution.js';
import { solve } from '../../src/exact/simplex.js';

describe('an arena', () => {
  it('hands out zeros that do not overlap, aligned, whatever was there before', () => {
    const room = new Arena();
    for (let round = 0; round < 3; round++) {
      const views = [room.bytes(3), room.floats(5), room.integers(3), room.floats(0), room.bytes(9), room.floats(7)];
      for (const view of views) expect([...view].every((cell) => cell === 0)).toBe(true);
      for (const [k, view] of views.entries()) view.fill(k + 1);
      for (const [k, view] of views.entries()) expect(new Set(view)).toEqual(new Set(view.length === 0 ? [] : [k + 1]));
      room.clear();
    }
  });

  it('leaves what it handed out where it is when it grows, and lets go of a large block', () => {
    const room = new Arena();
    const first = room.floats(10).fill(7);
    const large = room.floats(10 ** 6).fill(8);
    expect(large.length).toBe(10 ** 6);
    expect([...first]).toEqual(new Array(10).fill(7));
    room.clear();
    expect(room.floats(1).buffer.byteLength).toBeLessThan(2 ** 20);
  });
});

describe('programs that share an arena', () => {
  const random = stream(5);
  const programs = Array.from({ length: 20 }, () => densePrograms(8, 12)(random));
  const solutions = programs.map((of) => solve(of));

  it('are solved as before, and their solutions stay what they were', () => {
    const again = programs.map((of) => solve(of));
    expect(again).toEqual(solutions);
    for (const [k, of] of programs.entries()) expect(checkSolution(of, solutions[k])).toBeNull();
  });

  it('do not disturb one another when one is solved in the midst of another', () => {
    for (const [k, of] of programs.entries()) {
      const other = (k + 1) % programs.length;
      const within = solve(of, () => {
        expect(solve(programs[other])).toEqual(solutions[other]);
        return false;
      });
      expect(within).toEqual(solutions[k]);
    }
  });
});
