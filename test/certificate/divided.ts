import { type Certificate, certify, format, implement, rational, type Setting, subtract } from 'lacuna';
import { divisionTree } from '../../src/certificate/division-tree.js';
import { candidatesAt } from '../../src/contract/choice/candidates.js';
import { transferContest } from '../../src/contract/transfers/transfer-contest.js';
import { searchTransfers } from '../../src/contract/transfers/transfer-search.js';
import { never } from '../../src/exact/expiry.js';
import { random } from '../../src/theory/order/random-stream.js';
import { SMALL, tableGame } from '../contract/table-games.js';
import type { Forged } from './forgeries.js';
import { linkedGame, settingIn, structured } from './pool.js';

/**
 * A certificate all of whose parts for V_L are divided by transfers, however small they are; `null` where sums couple the agents.
 * @param isGuided whether by the cases of a search
 */
export function dividedCertificateOf(of: Setting, isGuided = false): Certificate | null {
  const made = certify(of);
  if (made.status !== 'certified') throw new Error(made.reason);
  const certificate: Forged = JSON.parse(JSON.stringify(made.certificate));
  const { mechanism } = certificate.claims;
  const numbers = new Map<number, number>();
  for (const row of of.language.cells) for (const cell of row) if (!numbers.has(cell)) numbers.set(cell, numbers.size);
  for (const part of mechanism.parts) {
    const domains = part.over.map((contingency) => candidatesAt(of, contingency));
    const value = part.value === null ? null : rational(part.value);
    const contest = transferContest(of, domains);
    const best = { best: null, atMost: rational(1e6) };
    const searched = isGuided && contest !== null ? (searchTransfers(contest, of, never, best).divided ?? null) : null;
    const tree = divisionTree(of, domains, value, (cell) => numbers.get(cell) ?? 0, never, searched);
    if (tree === null) return null;
    if (tree === 'open') throw new Error('a choice is worth more than what the search found');
    Object.assign(part, { tree, divided: 'transfers' });
  }
  return JSON.parse(
    JSON.stringify({
      ...certificate,
      lacuna: 'certificate@2',
      claims: { ...certificate.claims, mechanism: { ...mechanism, excluded: [] } },
    }),
  );
}

/** Two agents and more contingencies than partial choices like, on few cells: trees of dozens of questions. */
const pooledGames = (): Setting[] =>
  (['subsidy-free', 'balanced', 'unrestricted'] as const).flatMap((mechanismClass) =>
    [1, 2, 3, 4].map((seed) =>
      linkedGame(
        { actions: [3, 3], contingencies: 7, range: 12, language: 'signal', mechanismClass, ...(seed === 4 ? { liability: 3 } : {}) },
        900 + seed,
      ),
    ),
  );

/** Selfish table games of one or two agents, or in the unrestricted class. */
const tables = (count: number): Setting[] =>
  Array.from({ length: count }, (_, seed) => tableGame(50_000 + seed, SMALL)).map((of) => ({ ...of, utilities: of.environment.payoffs }));

/** Games whose trees ask how much is lost, too. */
const burningGames = (): Setting[] =>
  [
    { contingencies: 16, seed: 903 },
    { contingencies: 20, seed: 902 },
  ].map(({ contingencies, seed }) =>
    linkedGame({ actions: [3, 3], contingencies, range: 12, language: 'signal', mechanismClass: 'subsidy-free' }, seed),
  );

/** Honest certificates that are divided, the largest last. */
export const dividedPool = (count: number): Certificate[] =>
  [...tables(count), ...structured(), ...pooledGames(), ...burningGames()].flatMap((of, k) => dividedCertificateOf(of, k % 2 === 0) ?? []);

/** The same certificate with V_L claimed to be what some other pair attains, which is less; `null` if no such pair is met. */
export function lowered(certificate: Certificate, seed: number): Forged | null {
  const of = settingIn(certificate);
  const next = random(seed);
  for (let attempt = 0; attempt < 60; attempt++) {
    const choice = of.environment.contingencies.map(() => Math.floor(next() * of.environment.profileCount));
    const made = implement(of, choice);
    if (!made.implementable || format(made.pair.value) === certificate.claims.mechanism.value) continue;
    const forged: Forged = JSON.parse(JSON.stringify(certificate));
    const { mechanism, firstBest } = forged.claims;
    if (mechanism.parts.length !== 1) return null;
    const value = format(made.pair.value);
    const transfers = [...made.pair.transfers].map(([cell, paid]) => ({ cell, paid: paid.map(format) }));
    Object.assign(mechanism, { value, pair: { choice, transfers } });
    mechanism.parts[0].value = value;
    forged.claims.gap = format(subtract(rational(firstBest.welfare), made.pair.value));
    return forged;
  }
  return null;
}
