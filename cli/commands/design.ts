/**
 * # `lacuna design`
 *
 * What must the court also see: for each file and class one page, or one line of JSON.
 */
import { MECHANISM_CLASSES, type MechanismClass } from '../../src/contract/language/setting.js';
import { ZERO } from '../../src/exact/rational.js';
import { design } from '../../src/formats/analysis/design.js';
import { designLine, isIncomplete } from '../../src/formats/analysis/design-line.js';
import { parseSet, readGameFiles } from '../files/input.js';
import { wantsColor } from '../pages/color.js';
import { nonnegative } from './nonnegative.js';

/** The options as typed. */
interface DesignFlags {
  readonly json?: boolean;
  readonly class: MechanismClass | 'all';
  readonly liability?: string;
  readonly gap?: string;
  readonly weight?: string;
  readonly set: readonly string[];
  readonly time: number;
}

/** Answers for each file and returns the exit status: 0, or 3 if time ran out on something. */
export async function designCommand(files: readonly string[], flags: DesignFlags): Promise<number> {
  const [gap, weight, liability] = (['gap', 'weight', 'liability'] as const).map((name) => {
    const text = flags[name];
    return text === undefined ? null : nonnegative(text, `--${name}`);
  });
  const target = { gap: gap === null && weight === null ? ZERO : gap, weight };
  const classes = flags.class === 'all' ? MECHANISM_CLASSES : [flags.class];
  const games = readGameFiles(files, { set: parseSet(flags.set) });
  const page = flags.json === true ? null : (await import('../pages/design-page.js')).designPage;
  let incomplete = false;
  for (const { path, game } of games) {
    for (const mechanismClass of classes) {
      const options = { mechanismClass, liability, target, monitors: game.monitors, seconds: flags.time / classes.length };
      const found = design(game.environment, game.language, options);
      incomplete ||= isIncomplete(found);
      const sheet = { color: wantsColor(), width: process.stdout.columns ?? 100 };
      process.stdout.write(`${page === null ? JSON.stringify(designLine(path, game.title, found)) : page(path, game, found, sheet)}\n`);
    }
  }
  return incomplete ? 3 : 0;
}
