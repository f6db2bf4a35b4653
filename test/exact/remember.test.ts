import { expect, it } from 'vitest';
import { remember } from '../../src/exact/remember.js';

it('asks once for each first argument and each rest', () => {
  const asked: string[] = [];
  const named = remember((subject: object, ...fields: string[]) => {
    asked.push(fields.join());
    return { subject, fields };
  });
  const [one, other] = [{}, {}];

  const first = named(one, 'a');

  expect(named(one, 'a')).toBe(first);
  expect(named(one, 'b')).toEqual({ subject: one, fields: ['b'] });
  expect(named(one, 'a')).toBe(first);
  expect(named(other, 'a').subject).toBe(other);
  expect(named(one, 'a')).toBe(first);
  expect(asked).toEqual(['a', 'b', 'a']);
});

it('tells arguments that were left out from others', () => {
  const counted = remember((_: object, ...rest: readonly number[]) => rest.length);
  const first = {};
  expect([counted(first), counted(first, 1), counted(first), counted(first, 1, 2), counted(first, 1)]).toEqual([0, 1, 0, 2, 1]);
});

it('remembers an answer of undefined too', () => {
  let asked = 0;
  const nothing = remember((_: object) => {
    asked += 1;
  });
  const subject = {};

  nothing(subject);
  nothing(subject);

  expect(asked).toBe(1);
});
