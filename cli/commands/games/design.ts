/**
 * # `lacuna design`
 *
 * What must the court also see: for each file and class one page, or one line of JSON.
 */
import { MECHANISM_CLASSES, type MechanismClass, setting } from '../../../src/contract/language/setting.js';
import { certifyDesign } from '../../../src/design/certify-design.js';
import { LacunaError } from '../../../src/exact/error.js';
import { after, type Expiry } from '../../../src/exact/expiry.js';
import { ZERO } from '../../../src/exact/rational.js';
import { type Design, design } from '../../../src/formats/analysis/design.js';
import { designLine, isIncomplete } from '../../../src/formats/analysis/design-line.js';
import { inFile, parseSet, readGameFiles } from '../../files/input.js';
import { requireWritable, writeWhole } from '../../files/write-file.js';
import { wantsColor } from '../../pages/layout/color.js';
import { nonnegative } from '../options/nonnegative.js';
import { areIndividual, languageReader, parseTerms, type TermsFlags } from './terms.js';

/** The options as typed. */
interface DesignFlags extends TermsFlags {
  readonly json?: boolean;
  readonly class: MechanismClass | 'all';
  readonly gap?: string;
  readonly weight?: string;
  readonly set: readonly string[];
  readonly time: number;
  readonly certificate?: string;
}

/** Answers for each file and returns the exit status: 0, or 3 if time ran out on something. */
export async function designCommand(files: readonly string[], flags: DesignFlags): Promise<number> {
  const [gap, weight] = (['gap', 'weight'] as const).map((name) => {
    const text = flags[name];
    return text === undefined ? null : nonnegative(text, `--${name}`);
  });
  const target = { gap: gap === null && weight === null ? ZERO : gap, weight };
  requireOneCertificate(files, flags);
  const classes = flags.class === 'all' ? MECHANISM_CLASSES : [flags.class];
  const languageOf = await languageReader(flags.language);
  const games = (await readGameFiles(files, { set: parseSet(flags.set) })).map(({ path, game }) => {
    try {
      const { environment } = game;
      const language = languageOf(environment, game.language);
      return { path, game: { ...game, language }, terms: parseTerms(flags, environment) };
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, path) : error;
    }
  });
  const page = flags.json === true ? null : (await import('../../pages/games/design-page.js')).designPage;
  let incomplete = false;
  for (const { path, game, terms } of games) {
    for (const mechanismClass of classes) {
      const options = { mechanismClass, ...terms, target, monitors: game.monitors, seconds: flags.time / classes.length };
      const found = design(game.environment, game.language, options);
      incomplete ||= isIncomplete(found);
      const expired = after(1000 * flags.time);
      const sheet = { color: wantsColor(), width: process.stdout.columns ?? 100 };
      process.stdout.write(`${page === null ? JSON.stringify(designLine(path, game.title, found)) : page(path, game, found, sheet)}\n`);
      if (flags.certificate !== undefined && !certified(flags.certificate, game.title, found, expired)) incomplete = true;
    }
  }
  return incomplete ? 3 : 0;
}

/** A certificate is about one game in one class, under one bound for all. */
function requireOneCertificate(files: readonly string[], flags: DesignFlags): void {
  if (flags.certificate === undefined) return;
  const complaint = (expected: string, received: string) => new LacunaError({ place: '--certificate', expected, received });
  const one = 'one file and one class, for one certificate';
  if (files.length !== 1) throw complaint(one, `${files.length} files`);
  if (flags.class === 'all') throw complaint(one, '--class all');
  if (areIndividual(flags)) throw complaint('one bound for all agents on both sides', 'bounds or options of agents');
  requireWritable(flags.certificate);
}

/** Writes the certificate of a design; where there is none, says why on standard error. */
function certified(path: string, title: string | null, found: Design, expired: Expiry): boolean {
  const { court, language, mechanismClass, liability, target, monitors, coarsest, sets } = found;
  if (coarsest.status === 'interrupted' || (sets === null && monitors.length > 0)) {
    process.stderr.write(`lacuna: ${path}: no certificate is written: time ran out before there was an answer\n`);
    return false;
  }
  const answers = {
    target,
    monitors,
    coarsest: coarsest.status === 'found' ? coarsest.language : null,
    cheapest: sets?.cheapest?.of.set ?? null,
  };
  const made = certifyDesign(setting(court.environment, language, { mechanismClass, liability }), answers, title, expired);
  if (made.status === 'certified') writeWhole(path, `${JSON.stringify(made.certificate)}\n`);
  else process.stderr.write(`lacuna: ${path}: no certificate is written: ${made.reason}\n`);
  return made.status === 'certified';
}
