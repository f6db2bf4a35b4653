/**
 * # Whose turn it is
 *
 * Strategies are given turns by what they have brought: the rule UCB1 (Auer, Cesa-Bianchi and Fischer 2002) on the share of a strategy's turns after which
 * something came nearer to a refutation than before, with a floor, since what brought nothing for long may be what is needed at last.
 */

/** What an arm has brought. */
interface Arm<Name extends string> {
  readonly name: Name;
  readonly turns: number;
  readonly gains: number;
}

/** One turn in so many is given without regard to gains. */
const FLOOR = 0.2;

/**
 * The arm whose turn it is.
 * @param draw numbers in [0, 1)
 */
export function nextArm<Name extends string>(arms: readonly Arm<Name>[], draw: () => number): Name {
  const untried = arms.filter(({ turns }) => turns === 0);
  const among = untried.length > 0 ? untried : draw() < FLOOR ? arms : null;
  if (among !== null) return among[Math.floor(draw() * among.length)].name;
  const all = arms.reduce((sum, { turns }) => sum + turns, 0);
  const worth = ({ turns, gains }: Arm<Name>) => gains / turns + Math.sqrt((2 * Math.log(all)) / turns);
  return arms.reduce((best, arm) => (worth(arm) > worth(best) ? arm : best)).name;
}
