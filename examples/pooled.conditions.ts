/**
 * What might replace the uniqueness of first bests where contingencies are pooled:
 * `npx lacuna explore B6 --with examples/pooled.conditions.ts --scope "2x2, 2 contingencies, payoffs 0..1, contingency partitions, up to renaming"`.
 */
import { actionIn, all, type ContingencySubject, compare, firstBests, hypothesis, subtract, theorem } from 'lacuna';

/** Every pair of a first best at ω and one at the next contingency. */
const pairs = ({ environment: of, contingency }: ContingencySubject) =>
  firstBests(of, contingency).flatMap((a) => firstBests(of, (contingency + 1) % of.contingencies.length).map((b) => [a, b] as const));

/** Whether the two differ in one agent's action alone, the court cannot tell the contingencies apart at either, and the agent wants to swap. */
function crosses({ environment: of, language, contingency: w }: ContingencySubject, [a, b]: readonly [number, number]): boolean {
  const next = (w + 1) % of.contingencies.length;
  const [mover, ...others] = of.agents.flatMap((_, i) => (actionIn(of, a, i) === actionIn(of, b, i) ? [] : [i]));
  const pooled = [a, b].every((profile) => language.cells[w][profile] === language.cells[next][profile]);
  if (mover === undefined || others.length > 0 || !pooled) return false;
  const gain = (at: number) => subtract(of.payoffs[at][b][mover], of.payoffs[at][a][mover]);
  return compare(gain(w), gain(next)) > 0;
}

export default theorem<ContingencySubject>({
  id: 'pooled-conditions',
  subjects: 'environment+language+contingency',
  hypotheses: {
    'no-common-first-best': hypothesis('ω and ω′ have no first best in common', (subject) => pairs(subject).every(([a, b]) => a !== b)),
    'some-pair-crosses': hypothesis('some first bests a and a′ are pooled and cross', (subject) =>
      pairs(subject).some((pair) => crosses(subject, pair)),
    ),
    'every-pair-crosses': hypothesis('all first bests a and a′ are pooled and cross', (subject) =>
      pairs(subject).every((pair) => crosses(subject, pair)),
    ),
  },
  conclude: () => all(),
});
