/**
 * # What a hypothesis is called
 *
 * Names are words joined by hyphens. They were once written with spaces too, and are stored and typed so: a name that a theorem does not have stands for
 * the same words joined by hyphens.
 */
export function hypothesisName(hypotheses: Readonly<Record<string, unknown>>, name: string): string {
  const joined = name.replaceAll(' ', '-');
  return !Object.hasOwn(hypotheses, name) && Object.hasOwn(hypotheses, joined) ? joined : name;
}
