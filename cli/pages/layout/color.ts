/**
 * Whether standard output is to be coloured: `NO_COLOR` (any value but the empty one) says no, `FORCE_COLOR` says yes (`0` or `false`: no),
 * else a terminal is.
 */
export function wantsColor(environment: NodeJS.ProcessEnv = process.env, terminal = process.stdout.isTTY === true): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return terminal && TERM !== 'dumb';
}
