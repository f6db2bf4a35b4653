/**
 * # `lacuna verify`
 *
 * Checks certificates without trusting whoever made them, and says what each proves, or which claim fails and where.
 */
import { certifiedGame } from '../../../src/certificate/certify.js';
import type { DesignVerdict } from '../../../src/certificate/design-format.js';
import type { Certificate, Game, Proved, Verdict } from '../../../src/certificate/format.js';
import { gameDifference } from '../../../src/certificate/same-game.js';
import { verify } from '../../../src/certificate/verify.js';
import { verifyDesign } from '../../../src/certificate/verify-design.js';
import type { MechanismClass } from '../../../src/contract/language/setting.js';
import { LacunaError } from '../../../src/exact/error.js';
import { format, type Rational } from '../../../src/exact/rational.js';
import type { Json } from '../../../src/formats/analysis/analysis-line.js';
import type { GameFile } from '../../../src/formats/games/game-file.js';
import { parseJson } from '../../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import { parseSet, readGameFiles, readText } from '../../files/input.js';
import { certificateWords } from '../../pages/games/certificate-words.js';
import { cleanLine } from '../../pages/layout/clean-line.js';
import { abridgedDigits, padded, paragraph } from '../../pages/layout/layout.js';
import { terminalSheet } from '../../pages/layout/sheet.js';
import { nonnegative } from '../options/nonnegative.js';

const { colors } = terminalSheet();

/** The options as typed. */
interface VerifyFlags {
  readonly game?: string;
  readonly set: readonly string[];
  readonly class?: MechanismClass;
  readonly liability?: string;
  readonly json?: boolean;
  readonly explain?: boolean;
}

type Rejected = Extract<Verdict, { status: 'rejected' }>;

/** A file that is a certificate, or says that it is one and cannot be read on. */
interface Read {
  readonly path: string;
  readonly value: unknown;
  readonly broken: Rejected | null;
}

/** Verifies the files and returns the exit status: 0 if all are accepted, 1 if one is rejected. All are read before the first is verified. */
export async function verifyCommand(paths: readonly string[], flags: VerifyFlags): Promise<number> {
  if (flags.game === undefined && flags.set.length > 0) {
    throw new LacunaError({ place: '--set', expected: 'a game to set parameters of, with --game', received: 'none' });
  }
  const game = flags.game === undefined ? null : (await readGameFiles([flags.game], { set: parseSet(flags.set) }))[0].game;
  const terms = { mechanismClass: flags.class, liability: liabilityOf(flags) };
  const files = paths.map(read);
  let status = 0;
  for (const { path, value, broken } of files) {
    const { verified, line, page } = isDesign(value)
      ? ofDesign(path, aboutOffer(verifyDesign(value), game, terms))
      : ofCertificate(path, value, broken ?? aboutGame(verify(value), game, terms), flags.explain === true);
    if (!verified) status = 1;
    process.stdout.write(`${flags.json === true ? JSON.stringify(line) : page.map(cleanLine).join('\n')}\n`);
  }
  return status;
}

/** What begins as every certificate that Lacuna writes; the rest may be cut off. */
const BEGINNING = /^\uFEFF?\s*\{\s*"lacuna"\s*:\s*"(?:certificate@[12]|design-certificate@1)"/;
const FORMAT = /^(?:certificate@[12]|design-certificate@1)$/;

function read(path: string): Read {
  const place = path === '-' ? 'standard input' : path;
  try {
    const text = readText(path);
    try {
      const value = parseJson(text, DEFAULT_LIMITS);
      const isOne = typeof value === 'object' && value !== null && 'lacuna' in value && FORMAT.test(`${value.lacuna}`);
      if (!isOne)
        throw new LacunaError({
          expected: 'a certificate, "lacuna": "certificate@1", "certificate@2" or "design-certificate@1"',
          received: 'none',
        });
      return { path, value, broken: null };
    } catch (error) {
      if (!(error instanceof LacunaError) || !BEGINNING.test(text)) throw error;
      return { path, value: null, broken: { status: 'rejected', claim: 'format', place: 'JSON', reason: error.message } };
    }
  } catch (error) {
    throw error instanceof LacunaError ? error.within(place) : error;
  }
}

/** The class and the bound that a certificate must be about; left out: any. */
interface Terms {
  readonly mechanismClass: MechanismClass | undefined;
  readonly liability: Rational | null | undefined;
}

/** The bound as typed; `none` asks for none. */
function liabilityOf({ liability }: VerifyFlags): Rational | null | undefined {
  if (liability === undefined || liability === 'none') return liability && null;
  return nonnegative(liability, '--liability');
}

/** A verdict on a certificate that must be about a certain game, class and bound as well. */
function aboutGame(verdict: Verdict, game: GameFile | null, terms: Terms): Verdict {
  if (verdict.status !== 'verified') return verdict;
  const difference = differenceFrom(verdict.proved.game, game, terms);
  return difference === null ? verdict : { status: 'rejected', claim: 'environment', ...difference };
}

/** Where a game that was verified differs from what it must be about, and how. */
function differenceFrom(
  own: Game,
  game: GameFile | null,
  { mechanismClass, liability }: Terms,
): { readonly place: string; readonly reason: string } | null {
  if (mechanismClass !== undefined && own.mechanismClass !== mechanismClass)
    return { place: 'class', reason: `it is ${own.mechanismClass}, not ${mechanismClass}` };
  const words = (bound: Rational | null) => (bound === null ? 'none' : format(bound));
  if (liability !== undefined && words(own.liability) !== words(liability))
    return { place: 'liability', reason: `it is ${words(own.liability)}, not ${words(liability)}` };
  const difference = game === null ? null : gameDifference(own, game);
  return difference === null ? null : { place: difference, reason: 'it is not that of the game file' };
}

const isDesign = (value: unknown): boolean => Object(value).lacuna === 'design-certificate@1';

/** What is told of a file. */
interface Told {
  readonly verified: boolean;
  readonly line: Json;
  readonly page: readonly string[];
}

const ofCertificate = (path: string, value: unknown, verdict: Verdict, explain: boolean): Told => ({
  verified: verdict.status === 'verified',
  line: verdictLine(path, verdict),
  page: verdictPage(path, value as Certificate, verdict, explain),
});

/** A verdict on a design that must be about a certain game, with its monitors, class and bound as well. */
function aboutOffer(verdict: DesignVerdict, game: GameFile | null, terms: Terms): DesignVerdict {
  if (verdict.status !== 'verified') return verdict;
  const { game: own, monitors } = verdict.proved;
  const difference = differenceFrom(own, game, terms);
  if (difference !== null) return { status: 'rejected', claim: 'environment', ...difference };
  const offered = game?.monitors.map(({ name, cost, sees }) => ({
    name,
    cost: format(cost),
    cells: certifiedGame({ environment: game.environment, language: sees }).cells,
  }));
  if (offered === undefined || JSON.stringify(offered) === JSON.stringify(monitors.map(({ name, cost, cells }) => ({ name, cost, cells }))))
    return verdict;
  return { status: 'rejected', claim: 'environment', place: 'the monitors', reason: 'they are not those of the game file' };
}

function ofDesign(path: string, verdict: DesignVerdict): Told {
  if (verdict.status === 'rejected') {
    const { claim, place, reason } = verdict;
    return {
      verified: false,
      line: { lacuna: 'verification@1', file: path, verified: false, claim, place, reason },
      page: [`${colors.red('✗')} ${path}: rejected: ${claim}, ${place}: ${reason}`],
    };
  }
  const { game, target, monitors, coarsest, cheapest } = verdict.proved;
  const goal = [
    ...(target.gap === null ? [] : [`a gap of at most ${format(target.gap)}`]),
    ...(target.weight === null ? [] : [`a weight of at most ${format(target.weight)}`]),
  ].join(' and ');
  const bound = game.liability === null ? 'no liability bound' : `no transfer beyond ±${format(game.liability)}`;
  return {
    verified: true,
    line: {
      lacuna: 'verification@1',
      file: path,
      verified: true,
      class: game.mechanismClass,
      liability: numberOrNull(game.liability),
      target: { gap: numberOrNull(target.gap), weight: numberOrNull(target.weight) },
      coarsest: coarsest === null ? null : { cells: coarsest },
      cheapest: cheapest === null ? null : { set: [...cheapest.names], cost: cheapest.cost },
    },
    page: [
      `${colors.green('✓')} ${path}: verified`,
      `  ${game.mechanismClass} class, ${bound}; for ${goal}`,
      coarsest === null ? '  no refinement of the language does' : `  ${coarsest} cells will do, and no refinement with fewer`,
      ...(monitors.length === 0
        ? []
        : [
            cheapest === null
              ? '  no set of the monitors does'
              : `  ${cheapest.names.length === 0 ? 'no monitor is needed' : `${cheapest.names.join(', ')} at ${cheapest.cost} will do, and nothing cheaper`}`,
          ]),
    ],
  };
}

const numberOrNull = (value: Rational | null): Json => (value === null ? null : format(value));

function verdictLine(file: string, verdict: Verdict): Json {
  const head = { lacuna: 'verification@1', file };
  if (verdict.status === 'no certificate') return { ...head, verified: false, claim: 'format', place: 'file', reason: verdict.reason };
  if (verdict.status === 'rejected') {
    const { claim, place, reason } = verdict;
    return { ...head, verified: false, claim, place, reason };
  }
  const { game, firstBest, withoutContract, mechanism, gap, withContract } = verdict.proved;
  return {
    ...head,
    verified: true,
    class: game.mechanismClass,
    liability: numberOrNull(game.liability),
    firstBest: format(firstBest),
    withoutContract: numberOrNull(withoutContract),
    mechanism: numberOrNull(mechanism),
    gap: numberOrNull(gap),
    withContract: numberOrNull(withContract),
  };
}

function verdictPage(path: string, certificate: Certificate, verdict: Verdict, explain: boolean): string[] {
  if (verdict.status === 'verified') return [`${colors.green('✓')} ${path}: verified`, ...claimLines(certificate, verdict.proved, explain)];
  const why = verdict.status === 'rejected' ? `${verdict.claim}, ${verdict.place}: ${verdict.reason}` : verdict.reason;
  return [`${colors.red('✗')} ${path}: rejected: ${why}`];
}

const WIDEST_CLAIM = 7;

function claimLines(certificate: Certificate, proved: Proved, explain: boolean): string[] {
  const { game, firstBest, withoutContract, mechanism, gap, withContract } = proved;
  const bound = game.liability === null ? 'no liability bound' : `no transfer beyond ±${format(game.liability)}`;
  const figures: readonly (readonly [claim: string, text: string])[] = [
    ['W*', `= ${format(firstBest)}, and the first bests are those listed`],
    ['λ*(E)', withoutContract === null ? 'is infinite: no weight closes the gap without contract' : `= ${format(withoutContract)}`],
    [
      'V_L',
      mechanism === null
        ? 'is undefined: no mechanism has an equilibrium everywhere'
        : `= ${format(mechanism)}, attained, and no choice is worth more`,
    ],
    ['Γ_L', gap === null ? 'is undefined' : `= ${format(gap)}`],
    [
      'λ*_L',
      withContract === null
        ? 'is infinite: no weight closes the gap with contract'
        : `= ${format(withContract)}, attained, and no smaller weight will do`,
    ],
  ];
  const words = explain ? certificateWords(game, certificate) : [];
  const sheet = terminalSheet();
  return [
    `  ${game.mechanismClass} class, ${bound}`,
    ...figures.flatMap(([claim, text]) => [
      `  ${padded(claim, WIDEST_CLAIM)}${abridgedDigits(text)}`,
      ...words
        .filter((own) => own.claim === claim)
        .flatMap(({ lines }) => lines.flatMap((line) => paragraph(sheet, '    · ', abridgedDigits(line)))),
    ]),
  ];
}
