/** B5 with K − 1 in place of K: m clauses leave at most (1 − 1/(K − 1))^m of all there is to lose. */
import { all, claim, clauseLosses, clausesNeeded, fraction, hypothesis, multiply, ONE, type Subject, theorem } from 'lacuna';

export default theorem<Subject>({
  id: 'clauses-recover-more',
  subjects: 'environment',
  hypotheses: { three: hypothesis('three clauses or more are needed', ({ environment }) => clausesNeeded(environment) >= 3) },
  conclude: ({ environment }) => {
    const left = fraction(BigInt(clausesNeeded(environment) - 2), BigInt(clausesNeeded(environment) - 1));
    const [whole, ...losses] = clauseLosses(environment);
    const bounds = losses.map((_, m) => Array.from({ length: m + 1 }, () => left).reduce(multiply, ONE));
    return all(...losses.map((loss, m) => claim([`ℓ(${m + 1})`, loss], '<=', ['(1 − 1/(K−1))^m of ℓ(0)', multiply(bounds[m], whole)])));
  },
});
