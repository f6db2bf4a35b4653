/**
 * # What a model answered
 *
 * The last line that begins with the word asked for is the answer, and it must be one of the actions, or a natural number: upper and lower case, marks of
 * emphasis and quotation marks around it do not matter. Anything else is unread, and `null`: nothing is guessed, no first action stands in.
 */

/** What stands behind the last `ANSWER:` (or another word) at the beginning of a line. */
function answerBehind(word: string, reply: string): string | null {
  const lines = reply.split('\n').flatMap((line) => {
    const bare = line.replace(/^[\s>*_`#-]+/, '');
    return bare.toUpperCase().startsWith(`${word}:`) ? [bare.slice(word.length + 1)] : [];
  });
  return lines.length === 0 ? null : lines[lines.length - 1].replace(/^[\s*_`"'“”<(]+|[\s*_`"'“”>).]+$/g, '') || null;
}

/** The action named; `null` where none or several are. */
export function readAction(reply: string, actions: readonly string[]): number | null {
  const answer = answerBehind('ANSWER', reply);
  if (answer === null) return null;
  const exact = actions.indexOf(answer);
  if (exact >= 0) return exact;
  const alike = actions.flatMap((name, k) => (bare(name) === bare(answer) ? [k] : []));
  return alike.length === 1 ? alike[0] : null;
}

const bare = (name: string): string => name.toLowerCase().replace(/^[\s*_`"'“”<(]+|[\s*_`"'“”>).]+$/g, '');

/** The natural number named. */
export function readClaim(reply: string): number | null {
  const answer = answerBehind('ANSWER', reply);
  const [, digits] = /^(\d{1,9})(?:\.0+)?(?:\s+(?:units?|tons?))?$/i.exec(answer ?? '') ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The promise made; the whole reply where nothing is marked as one, and `null` where it is empty. */
export function readPromise(reply: string): string | null {
  const promise = (answerBehind('PROMISE', reply) ?? reply).replace(/\s+/g, ' ').trim();
  return promise === '' ? null : promise.slice(0, 500);
}
