/**
 * Writes a file of Coq in which the kernel runs the verified verifier, and the definitions that decide, on what the TypeScript side says:
 *
 * - `examples`: the certificate of every examples/*.game.json is accepted, and what it claims is stated as a theorem about that game;
 * - `baseline`: the environments of test/baseline.json, each in one of the classes in turn: its certificate is accepted, with the figures
 *   recorded there; equilibria at weight 0 and at λ; thresholds of first bests; where there are few choices, which are implementable;
 * - `random N SEED`: the same for random games, nothing being recorded;
 * - `forgeries N SEED`: of every kind of forgery of test/certificate/, N certificates: accepted just if `lacuna verify` accepts them
 *   (what it rejects for its shape alone, an unknown key or a text for a list, has no term).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type Certificate, certify } from '../../src/certificate/certify.js';
import type { Proof } from '../../src/certificate/format.js';
import { programProof, walkProof } from '../../src/certificate/proof.js';
import { verify } from '../../src/certificate/verify.js';
import { implement, type Obstacle } from '../../src/contract/incentives/implementation.js';
import { MECHANISM_CLASSES, type Setting, setting } from '../../src/contract/language/setting.js';
import { allChoices } from '../../src/contract/literal/literal.js';
import { format, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { readBaseline } from '../../src/formats/checks/baseline.js';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { firstBests } from '../../src/game/environment.js';
import { equilibria } from '../../src/game/equilibrium.js';
import { INFINITE, profileThreshold } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { FORGERIES, type Forged } from '../../test/certificate/forgeries.js';
import { randomly, smallSettings, structured } from '../../test/certificate/pool.js';
import { certificate, game, number, proof, transfers } from '../verifier/term.mjs';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const list = <Item>(items: readonly Item[], term: (item: Item) => string): string => `[${items.map(term).join('; ')}]`;
const byVm = (goal: string): string => `Goal ${goal}. Proof. vm_compute. reflexivity. Qed.`;

/** Lines on the standard error that say how much there is, so that an empty file is seen. */
const counts = new Map<string, number>();
const count = (what: string, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by);

function certified(of: Setting): Certificate {
  const made = certify(of);
  if (made.status !== 'certified') throw new Error(made.reason);
  if (verify(made.certificate).status !== 'verified') throw new Error('a certificate that is not verified');
  return JSON.parse(JSON.stringify(made.certificate));
}

const rowsOf = (of: Setting, obstacle: Obstacle): Proof => {
  if (obstacle.kind === 'closed walk') return walkProof(obstacle.walk);
  const meanings = obstacle.multipliers.map(({ row }) => row);
  const unused = { program: { objective: [], rows: [] }, cells: [], onPath: 0, incentives: [] };
  return programProof(
    of,
    { ...unused, meanings },
    obstacle.multipliers.map(({ multiplier }) => multiplier),
  );
};

/** Why a choice is implementable, or is not, as a term; and which. */
function implementability(of: Setting, choice: readonly number[]): { readonly answer: boolean; readonly why: string } {
  const found = implement(of, choice);
  if (!found.implementable) return { answer: false, why: `Contradiction ${proof(rowsOf(of, found.obstacle))}` };
  const entries = [...found.pair.transfers].map(([cell, row]) => ({ cell, paid: row.map(format) }));
  return { answer: true, why: `Transfers ${transfers(entries)}` };
}

/** Everything about one setting that the kernel recomputes. */
function lines(name: string, of: Setting, weight: Rational): string[] {
  const { environment: e } = of;
  const made = certified(of);
  const out = [`(* ${name.replaceAll('*', '')} *)`, byVm(`accepted (${certificate(made)}) = true`)];
  count('certificates');
  const table = `(${game(made)})`;
  const each = e.contingencies.map((_, w) => w);
  for (const at of [ZERO, weight]) {
    const found = each.map((w) => equilibria(e, prosocialUtilities(e, at), w));
    out.push(byVm(`map (equilibria ${table} ${number(format(at))}) (contingencies ${table}) = ${list(found, (own) => list(own, String))}`));
    count('lists of equilibria', each.length);
  }
  for (const w of each) {
    for (const a of firstBests(e, w)) {
      const own = profileThreshold(e, w, a);
      out.push(byVm(`threshold ${table} ${w} ${a} = ${own === INFINITE ? 'None' : `Some ${number(format(own))}`}`));
      count('thresholds of first bests');
    }
  }
  if (e.profileCount ** each.length <= 16) {
    for (const choice of allChoices(of)) {
      const { answer, why } = implementability(of, choice);
      out.push(byVm(`implementable_by ${table} ${list(choice, String)} (${why}) = Some ${answer}`));
      count(answer ? 'choices implemented' : 'choices that cannot be');
    }
  }
  return out;
}

const KINDS: Readonly<Record<string, (args: readonly number[]) => string[]>> = {
  examples: () =>
    readdirSync(new URL('examples/', root))
      .filter((name) => name.endsWith('.game.json'))
      .flatMap((name) => {
        const { environment, language } = readEnvironment(read(`examples/${name}`));
        const id = name.replace('.game.json', '').replaceAll('-', '_');
        count('certificates');
        return [
          `Definition ${id} := ${certificate(certified(setting(environment, language)))}.`,
          `Lemma ${id}_accepted : accepted ${id} = true. Proof. vm_cast_no_check (eq_refl true). Qed.`,
          `Definition what_is_true_of_${id} := accepted_is_true ${id} ${id}_accepted.`,
        ];
      }),
  baseline: () => {
    const { environments, figures } = readBaseline(read('test/baseline.json'));
    return environments.flatMap(({ name, subject }, k) => {
      const { environment, language, liability = null, weight = ONE } = subject;
      if (language === undefined) throw new Error(`${name} has no language`);
      const mechanismClass = MECHANISM_CLASSES[k % MECHANISM_CLASSES.length];
      const of = setting(environment, language, { mechanismClass, liability });
      const { firstBest, withoutContract, mechanism, withContract } = certified(of).claims;
      const recorded = figures[name];
      const same = (figure: string, value: string | null, none: string): void => {
        if (recorded[figure] !== (value ?? none))
          throw new Error(`${name}: ${figure} is recorded as ${recorded[figure]}, certified as ${value}`);
      };
      same('W*', firstBest.welfare, '');
      same('λ*(E)', withoutContract.value, 'infinite');
      same(`V_L, ${mechanismClass}`, mechanism.value, 'undefined');
      same(`λ*_L, ${mechanismClass}`, withContract.value, 'infinite');
      return lines(name, of, weight);
    });
  },
  random: ([runs = 100, seed = 1]) => smallSettings(runs, seed).flatMap((of, k) => lines(`random ${k}`, of, rational(`${k % 7}/3`))),
  forgeries: ([each = 4, seed = 1]) => {
    const pool = [...smallSettings(60, 11), ...structured()]
      .map((of) => JSON.stringify(certified(of)))
      .filter((text) => text.length < 6000);
    const random = randomly(seed);
    return Object.entries(FORGERIES).flatMap(([name, forge]) => {
      const out: string[] = [];
      let refused = 0;
      for (let tries = 0; out.length < each && refused < 2 * each && tries < 200; tries++) {
        const honest = pool[random(pool.length)];
        const forged = JSON.parse(honest) as Forged;
        if (forge(forged, JSON.parse(pool[random(pool.length)]) as Forged, random) === false) continue;
        const written = JSON.stringify(forged);
        if (written === honest) continue;
        const verdict = verify(JSON.parse(written));
        // A key too many is no matter of mathematics: the term has no place for it.
        if (verdict.status === 'rejected' && verdict.claim === 'format') {
          refused += 1;
          count('forgeries of another shape');
          continue;
        }
        let term: string;
        try {
          term = certificate(JSON.parse(written));
        } catch (error) {
          if (verdict.status === 'verified') throw new Error(`${name}: accepted, but no term: ${error}`);
          count('forgeries that have no term');
          refused += 1;
          continue;
        }
        const accepted = verdict.status === 'verified';
        out.push(`(* ${name} *) ${byVm(`accepted (${term}) = ${accepted}`)}`);
        count(accepted ? 'harmless forgeries, accepted' : 'forgeries rejected');
      }
      if (out.length > 0) count('kinds of forgery');
      return out;
    });
  },
};

const [, , kind, ...args] = process.argv;
console.log(
  'Require Import QArith List. From Verifier Require Import Table Check Sound Decide. Import ListNotations. Open Scope nat_scope.',
);
console.log(KINDS[kind](args.map(Number)).join('\n'));
console.error(`${kind}: ${[...counts].map(([what, n]) => `${n} ${what}`).join(', ')}`);
