/**
 * # Certificates of a design
 *
 * The cases of `design-certificate@1`, for what the searches found: wherever the most that a case can see misses the target, a lemma says so, one that is
 * there already if there is one. A certificate is complete or it is not written; it is verified before it is returned.
 */
import { certifiedGame, certify } from '../certificate/certify.js';
import type { Cases, DesignCertificate, Lemma } from '../certificate/design-format.js';
import { verifyDesign } from '../certificate/verify-design.js';
import { commonRefinement, type Language, refines, signalLanguage } from '../contract/language/language.js';
import type { Setting } from '../contract/language/setting.js';
import { checkpoint, type Expiry, Interrupted, never } from '../exact/expiry.js';
import { add, format, less, ZERO } from '../exact/rational.js';
import { achieves, courtOf, type Target } from './court.js';
import type { Monitor } from './monitors.js';

/** What is to be certified: the answers of the searches, `null` where nothing achieves the target. */
export interface DesignAnswers {
  readonly target: Target;
  readonly monitors: readonly Monitor[];
  readonly coarsest: Language | null;
  readonly cheapest: readonly number[] | null;
}

/** A certificate, or why there is none: that time, or what a verifier will read, ran out. */
export type DesignCertification =
  | { readonly status: 'certified'; readonly certificate: DesignCertificate }
  | { readonly status: 'incomplete'; readonly reason: string };

/** At most so many lemmas: what a verifier reads. */
const MOST_LEMMAS = 2000;

/**
 * The certificate of a design, of a setting of selfish agents without terms of their own.
 * @param title what to write at the top
 */
export function certifyDesign(
  of: Setting,
  answers: DesignAnswers,
  title: string | null = null,
  expired: Expiry = never,
): DesignCertification {
  const { environment, language, mechanismClass, liability } = of;
  const { target, monitors } = answers;
  const court = courtOf(environment, { mechanismClass, liability }, expired);
  const lemmas: { readonly language: Language; readonly achieves: boolean; readonly lemma: Lemma }[] = [];
  /** The number of a lemma about a language. */
  const lemma = (about: Language): number => {
    checkpoint(expired);
    if (lemmas.length === MOST_LEMMAS) throw new Interrupted(`it takes more than ${MOST_LEMMAS} lemmas`);
    const made = certify({ ...of, language: about }, { expired });
    if (made.status === 'incomplete') throw new Interrupted(made.reason);
    const { lacuna: version, environment: game, claims } = made.certificate;
    lemmas.push({ language: about, achieves: achieves(court, target, about), lemma: { version, cells: game.cells, claims } });
    return lemmas.length - 1;
  };
  /** The number of a lemma that what sees so much misses the target, `null` where it does not. */
  const missing = (seen: Language): number | null => {
    const known = lemmas.findIndex((one) => !one.achieves && refines(one.language, seen));
    return known >= 0 ? known : achieves(court, target, seen) ? null : lemma(seen);
  };
  const attained = (seen: Language): number => {
    const known = lemmas.findIndex((one) => one.achieves && refines(seen, one.language));
    return known >= 0 ? known : lemma(seen);
  };
  try {
    const coarsest = { ...coarsestCases(of, answers.coarsest, missing), by: answers.coarsest && attained(answers.coarsest) };
    const seenBy = (set: readonly number[]) => set.reduce((seen, k) => commonRefinement(environment, seen, monitors[k].sees), language);
    const cheapest =
      monitors.length === 0
        ? null
        : {
            set: answers.cheapest,
            by: answers.cheapest && attained(seenBy(answers.cheapest)),
            cases: cheapestCases(answers, seenBy, missing),
          };
    const certificate: DesignCertificate = {
      lacuna: 'design-certificate@1',
      title,
      class: mechanismClass,
      liability: liability === null ? null : format(liability),
      environment: certifiedGame(of),
      target: { gap: target.gap && format(target.gap), weight: target.weight && format(target.weight) },
      monitors: monitors.map(({ name, cost, sees }) => ({
        name,
        cost: format(cost),
        cells: certifiedGame({ environment, language: sees }).cells,
      })),
      lemmas: lemmas.map(({ lemma }) => lemma),
      coarsest,
      cheapest,
    };
    const verdict = verifyDesign(certificate);
    if (verdict.status === 'verified') return { status: 'certified', certificate };
    const reason = `${verdict.claim}, ${verdict.place}: ${verdict.reason}`;
    if (/length|numbers|lemmas/.test(verdict.place)) return { status: 'incomplete', reason };
    throw new Error(`a certificate was made that is not accepted: ${reason}`);
  } catch (error) {
    if (error instanceof Interrupted)
      return { status: 'incomplete', reason: error.message === 'time is up' ? 'time ran out before every case was closed' : error.message };
    throw error;
  }
}

/** The cases of refinements with fewer cells, over beginnings of restricted growth strings. */
function coarsestCases(
  { environment, language }: Setting,
  found: Language | null,
  missing: (seen: Language) => number | null,
): { readonly cells: DesignCertificate['coarsest']['cells']; readonly cases: Cases } {
  const most = found === null ? Number.POSITIVE_INFINITY : found.count;
  const base = language.cells.flat();
  const fresh = base.map((_, from) => new Set(base.slice(from).filter((cell) => !base.slice(0, from).includes(cell))).size);
  const cases: (number | null)[] = [];
  const visit = (placed: readonly number[], inside: readonly number[]): void => {
    if (inside.length + (fresh[placed.length] ?? 0) >= most) return;
    const seen = signalLanguage(environment, (w, profile) => {
      const at = w * environment.profileCount + profile;
      return at < placed.length ? placed[at] : base.length + at;
    });
    const closed = missing(seen);
    cases.push(closed);
    if (closed !== null) return;
    if (placed.length === base.length) throw new Error('a refinement has fewer cells than the coarsest');
    for (let cell = 0; cell <= inside.length; cell++) {
      if (cell < inside.length && inside[cell] !== base[placed.length]) continue;
      visit([...placed, cell], cell < inside.length ? inside : [...inside, base[placed.length]]);
    }
  };
  visit([], []);
  return { cells: found === null ? null : certifiedGame({ environment, language: found }).cells, cases };
}

/** The cases of sets of monitors that cost less: each monitor in turn, first with it and then without. */
function cheapestCases(
  { monitors, cheapest }: DesignAnswers,
  seenBy: (set: readonly number[]) => Language,
  missing: (seen: Language) => number | null,
): Cases {
  const costOf = (set: readonly number[]) => set.reduce((total, k) => add(total, monitors[k].cost), ZERO);
  const limit = cheapest === null ? null : costOf(cheapest);
  const cases: (number | null)[] = [];
  const visit = (bought: readonly number[], next: number): void => {
    if (limit !== null && !less(costOf(bought), limit)) return;
    const closed = missing(seenBy([...bought, ...[...monitors.keys()].slice(next)]));
    cases.push(closed);
    if (closed !== null) return;
    if (next === monitors.length) throw new Error('a set is cheaper than the cheapest');
    visit([...bought, next], next + 1);
    visit(bought, next + 1);
  };
  visit([], 0);
  return cases;
}
