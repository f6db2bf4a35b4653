/**
 * # Which part a scheduler means
 *
 * Schedulers that start one command many times say in variables which time it is. What they leave open is said in variables of our own.
 */
import { LacunaError } from '../../src/exact/error.js';
import { quote } from '../../src/formats/text/place.js';
import { MOST_SHARDS, type Shard } from '../../src/theory/statement/pieces.js';

/** Variables by name. */
type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The part of a check that this process is to do: from `LACUNA_SHARD` of `LACUNA_SHARDS`, a task of a Slurm array, or an index of a Kubernetes job.
 * @throws LacunaError naming the variable that is missing or wrong
 */
export function scheduledShard(variables: Variables): Shard {
  const count = (name: string, least: number, most = MOST_SHARDS): number => {
    const text = variables[name];
    const value = Number(text);
    if (text !== undefined && /^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
    const received = text === undefined ? 'nothing' : quote(text);
    throw new LacunaError({ place: `--shard auto: ${name}`, expected: `a whole number from ${least} to ${most}`, received });
  };
  const part = (shard: number, of: number, name: string): Shard => {
    if (shard >= 1 && shard <= of) return { shard, of };
    throw new LacunaError({ place: `--shard auto: ${name}`, expected: `one of ${of}`, received: quote(variables[name] ?? '') });
  };
  if (variables.LACUNA_SHARD !== undefined) return part(count('LACUNA_SHARD', 1), count('LACUNA_SHARDS', 1), 'LACUNA_SHARD');
  if (variables.SLURM_ARRAY_TASK_ID !== undefined) {
    const least = count('SLURM_ARRAY_TASK_MIN', 0, 1e9);
    const step = variables.SLURM_ARRAY_TASK_STEP === undefined ? 1 : count('SLURM_ARRAY_TASK_STEP', 1, 1e9);
    const offset = (count('SLURM_ARRAY_TASK_ID', 0, 1e9) - least) / step;
    if (!Number.isInteger(offset))
      throw new LacunaError({
        place: '--shard auto: SLURM_ARRAY_TASK_ID',
        expected: `${least} and steps of ${step} from there`,
        received: quote(variables.SLURM_ARRAY_TASK_ID),
      });
    const of = count('SLURM_ARRAY_TASK_COUNT', 1);
    const last = variables.SLURM_ARRAY_TASK_MAX === undefined ? null : count('SLURM_ARRAY_TASK_MAX', 0, 1e9);
    if (last !== null && Math.floor((last - least) / step) + 1 !== of)
      throw new LacunaError({
        place: '--shard auto: SLURM_ARRAY_TASK_COUNT',
        expected: 'an array without gaps, such as 1-100',
        received: `${of} tasks from ${least} to ${last}`,
      });
    return part(offset + 1, of, 'SLURM_ARRAY_TASK_ID');
  }
  if (variables.JOB_COMPLETION_INDEX !== undefined) {
    return part(count('JOB_COMPLETION_INDEX', 0) + 1, count('LACUNA_SHARDS', 1), 'JOB_COMPLETION_INDEX');
  }
  throw new LacunaError({
    place: '--shard auto',
    expected: 'LACUNA_SHARD and LACUNA_SHARDS, a task of a Slurm array, or an index of a Kubernetes job',
    received: 'none of them',
  });
}
