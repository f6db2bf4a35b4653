/** An action drawn with given chances, by a number drawn uniformly from [0, 1). */
export function drawAction(chances: readonly number[], drawn: number): number {
  let rest = drawn;
  for (let action = 0; action < chances.length - 1; action++) {
    rest -= chances[action];
    if (rest < 0) return action;
  }
  // Rounding may leave a little over: the last action that can be drawn at all takes it.
  return chances.findLastIndex((chance) => chance > 0);
}
