import { describe, expect, it } from 'vitest';
import { LacunaError } from '../../src/exact/error.js';
import { checkpoint, Interrupted, never, unlessInterrupted } from '../../src/exact/expiry.js';

describe('a complaint', () => {
  const complaint = (place?: string) => new LacunaError({ ...(place === undefined ? {} : { place }), expected: 'a number', received: 'x' });

  it('keeps its three parts, and tells them in one line', () => {
    const { place, expected, received, message } = complaint('payoffs');
    expect({ place, expected, received }).toEqual({ place: 'payoffs', expected: 'a number', received: 'x' });
    expect(message).toBe('payoffs: expected a number, found x');
    expect(complaint().message).toBe('expected a number, found x');
  });

  it('seen from further out has the outer place first, an index without a dot', () => {
    expect(complaint('storm').within('payoffs').place).toBe('payoffs.storm');
    expect(complaint('[3]').within('payoffs').place).toBe('payoffs[3]');
    expect(complaint('').within('payoffs').place).toBe('payoffs');
    expect(complaint().within('payoffs')).toMatchObject({ place: 'payoffs', expected: 'a number', received: 'x' });
    expect(complaint('[0]').within('storm').within('payoffs').message).toBe('payoffs.storm[0]: expected a number, found x');
  });

  it('repeats at most 120 characters of what was found and 400 of the place, and no control characters', () => {
    const long = (length: number) => new LacunaError({ place: 'p'.repeat(length), expected: '', received: 'r'.repeat(length) }).message;
    expect(long(120)).toContain(`found ${'r'.repeat(120)}`);
    expect(long(120)).not.toContain('characters');
    expect(long(121)).toMatch(/found r{120}… \(121 characters\)$/);
    expect(long(400)).toMatch(/^p{400}: /);
    expect(long(401)).toMatch(/^p{400}… \(401 characters\): /);
    expect(complaint('a\nb\u2028c').message).toBe('a\uFFFDb\uFFFDc: expected a number, found x');
  });
});

describe('a computation with a limit', () => {
  it('goes on at a checkpoint until time is up', () => {
    expect(() => checkpoint(never)).not.toThrow();
    expect(() => checkpoint(() => true)).toThrow(Interrupted);
  });

  it('has the fallback if it was interrupted, and no other error is hidden', () => {
    expect(unlessInterrupted(() => 1, 2)).toBe(1);
    expect(unlessInterrupted(() => checkpoint(() => true), 2)).toBe(2);
    expect(() => unlessInterrupted(() => JSON.parse('{'), 2)).toThrow(SyntaxError);
  });
});
