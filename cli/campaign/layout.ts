/**
 * # Laying out a campaign
 *
 * A specification made into a charter: statements found, modules hashed, every stage cut into ranges. What is wrong is said here, before anything
 * reaches the engine.
 */
import { basename, dirname, resolve } from 'node:path';
import { LacunaError } from '../../src/exact/error.js';
import { type Charter, type CharterStatement, MOST_RANGES, type StageCut } from '../../src/formats/campaigns/campaign-charter.js';
import type { CampaignSpec, CampaignStatement } from '../../src/formats/campaigns/campaign-spec.js';
import { at, located } from '../../src/formats/text/place.js';
import type { Plan } from '../../src/theory/check/check.js';
import { newSeed } from '../../src/theory/draw/seed.js';
import { findEntries } from '../files/entries.js';
import { isModule } from '../files/is-module.js';
import { version } from '../files/package-files.js';
import { inSlices } from '../run/slices.js';
import { entryOf, planFor, requireModel } from '../run/trial.js';
import { contentHash, type Modules, modulesAt } from './identity.js';
import { trialOf } from './lanes.js';

/** Milliseconds of each stage that are done to see how long its units take. */
const GLIMPSE = 100;

/**
 * The charter of a campaign.
 * @param folder where the paths of modules begin
 * @throws LacunaError naming the place in the specification that is wrong
 */
export async function laidOut(spec: CampaignSpec, folder: string): Promise<{ readonly charter: Charter; readonly modules: Modules }> {
  const from = (path: string) => resolve(folder, path);
  const paths = [
    ...(spec.model !== undefined && isModule(spec.model) ? [spec.model] : []),
    ...spec.statements.flatMap(({ module }) => module ?? []),
  ];
  const modules = await modulesAt(paths.map(from));
  const model = spec.model === undefined ? null : isModule(spec.model) ? basename(spec.model) : spec.model;
  const { name, open, tries, patience, stop, range } = spec;
  const head = { name, version: version(), content: contentHash(), seed: spec.seed ?? newSeed(), model, open, tries, patience, stop };
  await requireModel({ ...(model !== null && { model: modules.get(model)?.path ?? model }) });
  const statements: CharterStatement[] = [];
  for (const [k, said] of spec.statements.entries()) {
    const place = at('statements', k);
    try {
      for (const bare of await found(said, modules, from)) {
        const plan = planFor(trialOf(head, bare, modules));
        statements.push({ ...bare, stages: await cut(plan, range, place) });
      }
    } catch (error) {
      throw located(error, place);
    }
  }
  const hashes = Object.fromEntries([...modules].map(([file, { sha256 }]) => [file, sha256]));
  return { charter: { ...head, modules: hashes, statements }, modules };
}

/** The statements that are meant, without their stages. */
async function found(said: CampaignStatement, modules: Modules, from: (path: string) => string): Promise<CharterStatement[]> {
  const { theorem, module, sha256, drop, nearMiss = null, scope = null, runs = 0, search } = said;
  const file = module === undefined ? null : basename(module);
  const here = file === null ? undefined : modules.get(file);
  if (sha256 !== undefined && here?.sha256 !== sha256)
    throw new LacunaError({ place: 'sha256', expected: `${here?.sha256}, that of the module as it stands here`, received: sha256 });
  const entries = await findEntries([module === undefined ? (theorem ?? '') : from(module)]);
  return entries.map((entry): CharterStatement => {
    const { id, hypotheses } = entry.theorem;
    for (const hypothesis of drop) {
      if (!Object.hasOwn(hypotheses, hypothesis))
        throw new LacunaError({
          place: 'drop',
          expected: `a hypothesis of ${id} (${Object.keys(hypotheses).join(', ')})`,
          received: JSON.stringify(hypothesis),
        });
    }
    if (search !== null && entry.theorem.expect === 'witnessed')
      throw new LacunaError({
        place: 'search',
        expected: 'a statement about every subject',
        received: 'one of existence, which no subject refutes',
      });
    entryOf({ id, drop, scope: scope ?? undefined, ...(nearMiss !== null && { nearMiss }) });
    const fresh = scope !== null || drop.length > 0 || nearMiss !== null;
    return { id, runs, scope, fresh, drop, nearMiss, module: file, stages: [], search };
  });
}

async function cut({ stages, working }: Plan, range: CampaignSpec['range'], place: string): Promise<StageCut[]> {
  const list: StageCut[] = [];
  for (const { name, size } of stages) {
    const least = Math.max(1, Math.ceil(size / MOST_RANGES));
    if ('units' in range) {
      if (range.units < least)
        throw new LacunaError({
          place: `${place}: ${name}`,
          expected: `ranges of ${least} units or more, for ${size} in all`,
          received: `${range.units}`,
        });
      list.push({ name, size, range: range.units });
      continue;
    }
    const until = performance.now() + GLIMPSE;
    const began = performance.now();
    const { to } = await inSlices(working({ stage: name, from: 0, to: size }, undefined, () => performance.now() >= until));
    const pace = Math.max(1, to) / (performance.now() - began);
    list.push({
      name,
      size,
      range: Math.max(least, Math.min(Math.max(1, size), 2 ** Math.floor(Math.log2(Math.max(1, pace * range.seconds * 1000))))),
    });
  }
  return list;
}

/** Where paths in a file begin. */
export const folderOf = (path: string): string => (path === '-' ? process.cwd() : dirname(path));
