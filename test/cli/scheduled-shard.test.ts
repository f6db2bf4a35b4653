/** Parts of a check that schedulers name: the examples for them run here as they would there, but for their size. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** Commands of an example, as they stand there but for how much they do: of one theorem, and no random subjects. */
const run = (script: string, variables: Readonly<Record<string, string>>): void => {
  const { LACUNA_SHARD: _, LACUNA_SHARDS: __, ...env } = process.env;
  const less = script.replace(/--runs \d+/, '--runs 0').replace('lacuna check', 'lacuna check C7 --workers 1');
  execFileSync('bash', ['-euc', less], { cwd: folder, env: { ...env, PATH: `${bin}:${env.PATH}`, ...variables } });
};
const bin = join(folder, 'bin');
const shard = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe('the example for', () => {
  beforeAll(() => {
    mkdirSync(bin);
    const command = (name: string, shift: string) =>
      writeFileSync(join(bin, name), `#!/bin/sh\n${shift}exec '${process.execPath}' '${join(root, 'cli/lacuna.mjs')}' "$@"\n`, {
        mode: 0o755,
      });
    command('lacuna', '');
    // npx lacuna …
    command('npx', 'shift\n');
  });

  it('Slurm runs, and leaves a shard of its array', () => {
    const script = example('slurm.sh');
    const [, from, to] = /#SBATCH --array=(\d+)-(\d+)/.exec(script) ?? [];
    run(script.replace(/ --workers "\$\{SLURM_CPUS_PER_TASK:-1\}"/, ''), {
      SLURM_ARRAY_TASK_ID: '5',
      SLURM_ARRAY_TASK_MIN: from,
      SLURM_ARRAY_TASK_MAX: to,
      SLURM_ARRAY_TASK_COUNT: to,
    });
    expect(shard('shards/5.json')).toMatchObject({ lacuna: 'check-shard@1', seed: 7, shard: 5, of: 100 });
  });

  it('Kubernetes runs with the index that it is given, once more from its journal, and says as many shards as completions', () => {
    const { spec } = parse(example('kubernetes.yaml'));
    const [{ env, command, volumeMounts }] = spec.template.spec.containers;
    expect(spec.completionMode).toBe('Indexed');
    expect(env).toEqual([{ name: 'LACUNA_SHARDS', value: `${spec.completions}` }]);
    expect(spec.template.spec.volumes.map(({ name }: { name: string }) => name)).toEqual(
      volumeMounts.map(({ name }: { name: string }) => name),
    );
    const [{ mountPath }] = volumeMounts;
    expect(command.slice(0, 2)).toEqual(['sh', '-c']);
    for (let k = 0; k < 2; k++) {
      run(command[2].replaceAll(`${mountPath}/`, `${folder}/mounted-`), {
        LACUNA_SHARDS: env[0].value,
        JOB_COMPLETION_INDEX: '99',
      });
      expect(shard('mounted-99.json')).toMatchObject({ seed: 7, shard: 100, of: 100 });
    }
  });

  it('a crew on Kubernetes asks for the engine in a secret, and joins', () => {
    const [container] = parse(example('campaign-crew.yaml')).spec.template.spec.containers;
    expect(container.env[0]).toMatchObject({ name: 'LACUNA_REDIS', valueFrom: { secretKeyRef: { key: 'url' } } });
    const [command, ...words] = container.command;
    expect([command, ...words.slice(0, 2)]).toEqual(['lacuna', 'campaign', 'join']);
    const { status, stderr } = spawnSync(join(bin, command), words, {
      encoding: 'utf8',
      env: { ...process.env, LACUNA_REDIS: 'redis://127.0.0.1:1' },
    });
    expect([status, stderr.trim()]).toEqual([
      2,
      'lacuna: 127.0.0.1:1: expected an engine (Redis or Valkey) that answers, found ECONNREFUSED',
    ]);
  });

  it('GitHub Actions counts its matrix from 1, and merges what it wrote', () => {
    const { shard: job, merge } = parse(example('github-actions.yml')).jobs;
    expect(job.strategy.matrix.shard).toEqual(job.strategy.matrix.shard.map((_: number, k: number) => k + 1));
    expect(job.env).toEqual({ LACUNA_SHARD: '$' + '{{ matrix.shard }}', LACUNA_SHARDS: '$' + '{{ strategy.job-total }}' });
    expect(merge.needs).toBe('shard');
    const commandOf = (steps: readonly { run?: string }[]) =>
      steps.flatMap(({ run: text }) => (text?.startsWith('npx lacuna') ? [text] : []));
    const [[check], [joining]] = [commandOf(job.steps), commandOf(merge.steps)];
    for (const one of ['1', '2']) run(check, { LACUNA_SHARD: one, LACUNA_SHARDS: '2' });
    run(joining, {});
    expect(shard('check.json')).toMatchObject({ lacuna: 'check@1', seed: 7 });
  });

  it('a container copies what is there, and starts what the package installs', () => {
    const lines = example('Containerfile').split('\n');
    const base = lines.flatMap((line) => /^FROM docker\.io\/library\/node:(\d+)-slim/.exec(line)?.slice(1) ?? []);
    const { engines, bin: commands } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(new Set(base)).toEqual(new Set([/^>=(\d+)/.exec(engines.node)?.[1]]));
    expect(lines.filter((line) => line.startsWith('COPY') && !line.includes('--from'))).toEqual(['COPY . .']);
    expect(Object.keys(commands)).toContain(JSON.parse(/^CMD (.*)$/m.exec(example('Containerfile'))?.[1] ?? '[]')[0]);
  });
});
