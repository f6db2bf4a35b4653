import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { lacuna } from './run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chicken = 'examples/chicken.game.json';
const valid = new Ajv2020({ strict: true, strictRequired: false }).compile(
  JSON.parse(readFileSync(new URL('../../schemas/analysis.schema.json', import.meta.url), 'utf8')),
);

/** The line of an analysis, which the schema must allow. */
async function line(...args: string[]): Promise<Record<string, unknown>> {
  const { status, out } = await lacuna('analyze', ...args, '--json');
  expect(status).toBe(0);
  const found = JSON.parse(out);
  expect(valid(found), JSON.stringify(valid.errors)).toBe(true);
  return found;
}

describe('lacuna analyze --equilibria', () => {
  it('adds to the line what was asked for, and changes nothing else', async () => {
    const plain = await line(chicken);
    const { allEquilibria, ...rest } = await line(chicken, '--equilibria');
    expect(rest).toEqual(plain);
    expect(allEquilibria).toMatchObject({
      extreme: {
        always: [
          { welfare: '5' },
          {
            mixed: [
              ['1/2', '1/2'],
              ['1/2', '1/2'],
            ],
            payoffs: ['2', '2'],
            welfare: '4',
          },
          { welfare: '5' },
        ],
      },
      welfare: { mixed: { least: '4', greatest: '5', anarchy: '3/2', stability: '6/5' }, correlated: { least: '10/3', greatest: '16/3' } },
    });
  });

  it('lists none for three agents, and bounds their welfare all the same', async () => {
    const { allEquilibria } = await line('examples/public-goods-3.game.json', '--equilibria');
    expect(allEquilibria).toMatchObject({ extreme: null, welfare: { mixed: null, correlated: { least: expect.any(String) } } });
  });

  it('prints prices on the page, and none where welfare is not above 0', async () => {
    expect((await lacuna('analyze', chicken, '--equilibria')).out).toMatch(
      /mixed +welfare 4 to 5; price of anarchy 3\/2, of stability 6\/5/,
    );
    expect((await lacuna('analyze', 'examples/matching-pennies.game.json', '--equilibria')).out).toMatch(
      /mixed +welfare 0; price of anarchy undefined \(welfare is not above 0\)/,
    );
  });

  it('leaves out what time ran out on, with the reason and status 3', async () => {
    const { status, out } = await lacuna('analyze', chicken, '--equilibria', '--time', '0.000001', '--json');
    expect(status).toBe(3);
    const found = JSON.parse(out);
    expect(valid(found), JSON.stringify(valid.errors)).toBe(true);
    expect(found.allEquilibria).toMatchObject({ incomplete: { extreme: 'time ran out' } });
  });
});

describe('lacuna analyze --mixed', () => {
  it('says whether a mixed profile is an equilibrium, or who gains by what', async () => {
    const { mixed } = await line(chicken, '--mixed', 'row=1/2,1/2;column=0.5,0.5');
    expect(mixed).toEqual({ always: { equilibrium: true, payoffs: ['2', '2'], welfare: '4', deviations: [] } });
    expect((await lacuna('analyze', chicken, '--mixed', 'row=1/3,2/3;column=1/3,2/3')).out).toContain(
      'no equilibrium: row gains 2/9 by swerve; column gains 2/9 by swerve',
    );
  });

  it('reads the same as JSON, by action, by contingency, and from a file', async () => {
    const { mixed } = await line(chicken, '--mixed', 'row=1,0;column=0,1');
    const draws = { row: { swerve: 1 }, column: ['0', '1'] };
    const path = join(folder, 'profile.json');
    writeFileSync(path, JSON.stringify({ always: draws }));
    expect((await line(chicken, '--mixed', JSON.stringify(draws))).mixed).toEqual(mixed);
    expect((await line(chicken, '--mixed', path)).mixed).toEqual(mixed);
  });

  it.each([
    ['row=1/2,1/2', 'none for column'],
    ['row=1/2,1/3;column=1,0', 'sum to exactly 1, found 5/6'],
    ['row=1;column=1,0', '2 probabilities'],
    ['row=2,-1;column=1,0', 'not negative'],
    ['row=1,0;column=1,0;judge=1', 'an agent (row, column), found "judge"'],
    ['row=1,0;row=1,0', 'each agent once'],
    ['{"row":{"constructor":1},"column":["1","0"]}', 'an action (swerve, straight)'],
    ['{"row":[0.5,0.5],"column":["1","0"]}', 'an exact number as text'],
    ['nowhere.json', 'nowhere.json: expected a file to read'],
    ['[1]', '[1]'],
  ])('refuses %s in one line', async (profile, says) => {
    const { status, out, err } = await lacuna('analyze', chicken, '--mixed', profile);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^lacuna: [^\n]+\n$/);
    expect(err).toContain(says);
  });
});
