/** Parts of a check that schedulers name: the examples for them run here as they would there, but for their size. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scheduledShard } from '../../cli/run/scheduled-shard.js';
import { lacuna } from './run-lacuna.js';
import { root } from './spawned.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-cluster-'));
process.env.XDG_STATE_HOME = folder;
afterAll(() => rmSync(folder, { recursive: true }));
const example = (name: string): string => readFileSync(join(root, 'examples/cluster', name), 'utf8');

describe('the part of a check', () => {
  it('is read from Slurm, Kubernetes, or variables of our own', () => {
    const slurm = { SLURM_ARRAY_TASK_ID: '12', SLURM_ARRAY_TASK_MIN: '10', SLURM_ARRAY_TASK_MAX: '19', SLURM_ARRAY_TASK_COUNT: '10' };
    expect(scheduledShard(slurm)).toEqual({ shard: 3, of: 10 });
    expect(scheduledShard({ JOB_COMPLETION_INDEX: '0', LACUNA_SHARDS: '4' })).toEqual({ shard: 1, of: 4 });
    expect(scheduledShard({ LACUNA_SHARD: '4', LACUNA_SHARDS: '4' })).toEqual({ shard: 4, of: 4 });
  });

  it('is refused where it is none, by the name of the variable', () => {
    const refused = (variables: Record<string, string>) => () => scheduledShard(variables);
    expect(refused({})).toThrow('--shard auto: expected LACUNA_SHARD');
    expect(refused({ JOB_COMPLETION_INDEX: '4', LACUNA_SHARDS: '4' })).toThrow('JOB_COMPLETION_INDEX: expected one of 4');
    expect(refused({ JOB_COMPLETION_INDEX: '0' })).toThrow('LACUNA_SHARDS: expected a whole number');
    expect(refused({ LACUNA_SHARD: '0', LACUNA_SHARDS: '4' })).toThrow('LACUNA_SHARD');
    const gaps = { SLURM_ARRAY_TASK_ID: '9', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_MAX: '9', SLURM_ARRAY_TASK_COUNT: '3' };
    expect(refused(gaps)).toThrow('an array without gaps');
  });

  it('is done under --shard auto', async () => {
    const words = ['check', 'C7', '--seed', '7', '--runs', '20', '--workers', '1', '--json'];
    process.env.LACUNA_SHARD = '2';
    process.env.LACUNA_SHARDS = '3';
    try {
      const [auto, said] = [await lacuna(...words, '--shard', 'auto'), await lacuna(...words, '--shard', '2/3')];
      const terms = ({ shard, of, theorems }: Record<string, unknown>) => ({ shard, of, many: (theorems as unknown[]).length });
      expect(terms(JSON.parse(auto.out))).toEqual(terms(JSON.parse(said.out)));
    } finally {
      delete process.env.LACUNA_SHARD;
      delete process.env.LACUNA_SHARDS;
    }
    const { status, err } = await lacuna(...words, '--shard', 'auto');
    expect([status, err.trim().split('\n').length]).toEqual([2, 1]);
  });
});

describe('the example for', () => {
  it('Slurm runs, and leaves a shard of its array', () => {
    const script = example('slurm.sh')
      .replace('--runs 1000000', '--runs 0')
      .replace('lacuna check', `${process.execPath} ${join(root, 'cli/lacuna.mjs')} check C7`);
    writeFileSync(join(folder, 'slurm.sh'), script);
    const array = /--array=(\d+)-(\d+)/.exec(script) ?? [];
    const variables = {
      SLURM_ARRAY_TASK_ID: '5',
      SLURM_ARRAY_TASK_MIN: array[1],
      SLURM_ARRAY_TASK_MAX: array[2],
      SLURM_ARRAY_TASK_COUNT: array[2],
      SLURM_CPUS_PER_TASK: '1',
    };
    execFileSync('bash', ['slurm.sh'], { cwd: folder, env: { ...process.env, ...variables } });
    expect(JSON.parse(readFileSync(join(folder, 'shards/5.json'), 'utf8'))).toMatchObject({
      lacuna: 'check-shard@1',
      seed: 7,
      shard: 5,
      of: 100,
    });
  });

  it('Kubernetes says as many shards as completions', () => {
    const { spec } = parse(example('kubernetes.yaml'));
    const [{ env, command }] = spec.template.spec.containers;
    expect(spec.completionMode).toBe('Indexed');
    expect(env).toContainEqual({ name: 'LACUNA_SHARDS', value: `${spec.completions}` });
    expect(command[2]).toContain('--shard auto');
    expect(parse(example('campaign-crew.yaml')).spec.template.spec.containers[0].command.slice(0, 3)).toEqual([
      'lacuna',
      'campaign',
      'join',
    ]);
  });

  it('GitHub Actions counts its matrix from 1', () => {
    const { shard } = parse(example('github-actions.yml')).jobs;
    expect(shard.strategy.matrix.shard).toEqual(shard.strategy.matrix.shard.map((_: number, k: number) => k + 1));
    expect(shard.env).toEqual({ LACUNA_SHARD: '$' + '{{ matrix.shard }}', LACUNA_SHARDS: '$' + '{{ strategy.job-total }}' });
  });
});
