/**
 * # A certificate as a term of Coq
 *
 * Writes certificate@1 as a value of the type `certificate` of Check.v, key by key, and decides nothing. Of this file the theorems that the
 * kernel derives about a game trust that the game and the claimed values are those of the file; whether the rest is copied well does not
 * matter to them, since what is accepted is true. Names are left out: they must be distinct, and nothing else is said of them. What has no
 * place in that type (a text for a list, a number out of range, an unknown class) is refused with an error.
 */
const refuse = (what) => {
  throw new TypeError(`no certificate: ${what}`);
};
const list = (items, term) => (Array.isArray(items) ? `[${items.map(term).join('; ')}]` : refuse('a list is missing'));
const optional = (value, term) => (value === null || value === undefined ? 'None' : `(Some ${term(value)})`);
const natural = (k) => (Number.isInteger(k) && k >= 0 && k < 2000 ? `${k}` : refuse('a number is out of range'));
const text = (value) => (typeof value === 'string' ? value : refuse('a text is missing'));
export const number = (value) => {
  const [, numerator, , denominator = '1'] = /^(-?\d{1,2000})(\/([1-9]\d{0,1999}))?$/.exec(text(value)) ?? refuse('a number is not exact');
  return `(Qmake (${numerator}) ${denominator})`;
};
const distinct = (names) => (new Set(names.map(text)).size === names.length ? names : refuse('a name is there twice'));
const pair = (entry, first, second) => (entry?.length === 2 ? `(${first(entry[0])}, ${second(entry[1])})` : refuse('a pair is missing'));

const CLASSES = { balanced: 'Balanced', 'subsidy-free': 'SubsidyFree', unrestricted: 'Unrestricted' };
const fields = (entry, length) => (entry.length === length ? entry.map(natural).join(' ') : refuse('a row has another form'));
const row = ({ times = '1', ...named }) => {
  const [[key, at], ...more] = Object.entries(named);
  if (more.length > 0) refuse('a row has two names');
  const forms = { incentive: ['Incentive', 3], budget: ['Budget', 1], bound: ['Bound', 2] };
  const [form, length] = forms[key] ?? refuse('a row has no name');
  return `(${form} ${fields(at, length)}, ${number(times)})`;
};
export const proof = (rows) => list(rows, row);
const node = (it) =>
  `Node ${optional(it.proof, proof)} ${optional(it.burning, proof)} ${optional(it.pairs, (own) => list(own, (entry) => pair(entry, natural, natural)))} ` +
  `${optional(it.at, natural)} ${optional(it.cases, (own) => list(own, natural))}`;
const part = (it) => `Part ${list(it.over, natural)} ${optional(it.value, number)} ${list(it.tree, node)}`;
const exclusion = (it) => `Exclusion ${list(it.outcomes, (entry) => pair(entry, natural, natural))} ${proof(it.proof)}`;
export const transfers = (entries) => list(entries, (it) => `(${natural(it.cell)}, ${list(it.paid, number)})`);
const attained = (it) => `(${list(it.choice, natural)}, ${transfers(it.transfers)})`;
const claim = (it) =>
  `(Claim ${optional(it.value, number)} ${optional(it.pair, attained)} ${list(it.excluded, exclusion)} ${list(it.parts, part)})`;

/** The game of a certificate. */
export const game = ({ environment: it, class: mechanismClass, liability }) => {
  distinct(it.agents);
  distinct(it.contingencies);
  if (it.actions.length !== it.agents.length || it.prior.length !== it.contingencies.length) refuse('names are missing');
  return (
    `(Game ${list(it.actions, (own) => natural(distinct(own).length))} ${list(it.prior, number)} ` +
    `${list(it.payoffs, (rows) => list(rows, (own) => list(own, number)))} ${list(it.cells, (own) => list(own, natural))} ` +
    `${CLASSES[mechanismClass] ?? refuse('the class is unknown')} ${optional(liability, number)})`
  );
};

/** The whole certificate. */
export const certificate = (it) => {
  const { firstBest, withoutContract, mechanism, gap, withContract } = it.claims;
  return (
    `Certificate ${game(it)}\n  ${number(firstBest.welfare)} ${list(firstBest.profiles, (own) => list(own, natural))}\n  ` +
    `${claim(withoutContract)}\n  ${claim(mechanism)} ${optional(gap, number)}\n  ${claim(withContract)}`
  );
};
