/**
 * # Equilibria beyond pure ones
 *
 * Of a game without contract and of selfish agents: the extreme mixed equilibria of two agents at each contingency, and between what bounds expected
 * welfare lies over the pure, the mixed and the correlated equilibria, where at every contingency some equilibrium is played.
 */
import { LacunaError } from '../../exact/error.js';
import { type Expiry, Interrupted } from '../../exact/expiry.js';
import { add, maximum, minimum, multiply, type Rational, ZERO } from '../../exact/rational.js';
import { greatestExpectation, leastExpectation } from '../../game/correlated.js';
import { type Environment, firstBestWelfare } from '../../game/environment.js';
import { expectationRange } from '../../game/equilibrium.js';
import { extremeEquilibria } from '../../game/extreme-equilibria.js';
import { inefficiency } from '../../game/inefficiency.js';
import { expectation, type MixedProfile } from '../../game/mixed.js';
import { undominatedPart } from '../../game/undominated.js';

/** An extreme equilibrium with what it comes to. */
export interface ValuedEquilibrium {
  readonly mixed: MixedProfile;
  /** By agent. */
  readonly payoffs: readonly Rational[];
  readonly welfare: Rational;
}

/** Between what bounds expected welfare lies over equilibria, with W* over either; those are `null` where welfare is not above 0. */
export interface WelfareRange {
  readonly least: Rational;
  readonly greatest: Rational;
  readonly anarchy: Rational | null;
  readonly stability: Rational | null;
}

/** Why something was not found out: a sentence. */
export interface Unfinished {
  readonly because: string;
}

export interface AllEquilibria {
  /** By contingency; `null` unless there are two agents. */
  readonly extreme: readonly (readonly ValuedEquilibrium[])[] | Unfinished | null;
  readonly welfare: {
    /** `null` where some contingency has no pure equilibrium. */
    readonly pure: WelfareRange | null;
    /** `null` unless there are two agents. */
    readonly mixed: WelfareRange | Unfinished | null;
    readonly correlated: WelfareRange | Unfinished;
  };
}

/** Rows times profiles of the program over correlated equilibria, at most: what its table takes. */
const MOST_CELLS = 4_000_000;

export const isUnfinished = (found: object | null): found is Unfinished => found !== null && 'because' in found;

/** Whether something was not found out. */
export const isIncompleteList = ({ extreme, welfare }: AllEquilibria): boolean => isUnfinished(extreme) || isUnfinished(welfare.correlated);

/** Finds them; `forCorrelated` and `forExtreme` say when to give either up. */
export function allEquilibria(of: Environment, forCorrelated: Expiry, forExtreme: Expiry): AllEquilibria {
  const contingencies = of.contingencies.map((_, w) => w);
  const range = (least: (w: number) => Rational, greatest: (w: number) => Rational) => welfareRange(of, least, greatest);
  const pure = contingencies.map((w) => expectationRange(of, of.payoffs, w, of.welfare[w]));
  const correlated = finished(() => {
    const found = contingencies.map((w) => correlatedWelfare(of, w, forCorrelated));
    return range(
      (w) => found[w].least,
      (w) => found[w].greatest,
    );
  });
  const extreme = of.agents.length === 2 ? finished(() => contingencies.map((w) => valuedEquilibria(of, w, forExtreme))) : null;
  return {
    extreme,
    welfare: {
      pure: pure.every((own) => own !== null)
        ? range(
            (w) => pure[w].least,
            (w) => pure[w].greatest,
          )
        : null,
      mixed:
        extreme === null || isUnfinished(extreme)
          ? extreme
          : range(
              (w) => extreme[w].map(({ welfare }) => welfare).reduce(minimum),
              (w) => extreme[w].map(({ welfare }) => welfare).reduce(maximum),
            ),
      correlated,
    },
  };
}

function finished<Found>(compute: () => Found): Found | Unfinished {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Interrupted) return { because: 'time ran out' };
    if (error instanceof LacunaError) return { because: error.message };
    throw error;
  }
}

function welfareRange(of: Environment, least: (w: number) => Rational, greatest: (w: number) => Rational): WelfareRange {
  const expected = (at: (w: number) => Rational) => of.prior.reduce((total, p, w) => add(total, multiply(p, at(w))), ZERO);
  const [low, high] = [expected(least), expected(greatest)];
  const best = firstBestWelfare(of);
  return { least: low, greatest: high, anarchy: inefficiency(best, low), stability: inefficiency(best, high) };
}

const valuedEquilibria = (of: Environment, w: number, expired: Expiry): ValuedEquilibrium[] =>
  extremeEquilibria(of, of.payoffs, w, expired).map((mixed) => ({
    mixed,
    payoffs: of.agents.map((_, agent) =>
      expectation(
        of,
        mixed,
        of.payoffs[w].map((row) => row[agent]),
      ),
    ),
    welfare: expectation(of, mixed, of.welfare[w]),
  }));

/** The range of welfare over correlated equilibria, which never play what is struck out. */
function correlatedWelfare(of: Environment, w: number, expired: Expiry): { readonly least: Rational; readonly greatest: Rational } {
  const { shape, table, profiles } = undominatedPart(of, of.payoffs[w]);
  const rows = shape.actions.reduce((total, { length }) => total + length * (length - 1), 1);
  if (rows * shape.profileCount > MOST_CELLS) {
    const expected = `at most ${MOST_CELLS} cells in the program over correlated equilibria`;
    throw new LacunaError({ place: 'actions', expected, received: `${rows} rows by ${shape.profileCount} profiles` });
  }
  const values = profiles.map((profile) => of.welfare[w][profile]);
  return {
    least: leastExpectation(shape, [table], 0, values, 'correlated', expired).value,
    greatest: greatestExpectation(shape, [table], 0, values, 'correlated', expired).value,
  };
}
