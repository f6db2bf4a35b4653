/**
 * # The one error type
 *
 * Misuse of the library and malformed input throw a {@link LacunaError}: where, what was expected, what was found. A refutation, an
 * infeasible program or an undefined value is never an error: those are values.
 */

/** What is wrong, in the three parts that a reader needs. */
export interface Complaint {
  /** The place, innermost last, such as `payoffs.storm[0][1]`; left out where the caller knows it. */
  readonly place?: string;
  readonly expected: string;
  readonly received: string;
}

/** The greatest lengths of what is repeated back to the user. */
const SHOWN = { received: 120, expected: 400, place: 400 } as const;

const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters)`;

/** Misuse or malformed input, told in one line: `place: expected …, found …`. */
export class LacunaError extends Error {
  override readonly name = 'LacunaError';
  readonly place: string | undefined;
  readonly expected: string;
  readonly received: string;

  constructor({ place, expected, received }: Complaint) {
    // Control characters of a hostile file must not reach a terminal or break the one-line promise.
    const clean = (text: string, most: number) => shorten(text, most).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
    super(
      `${place === undefined || place === '' ? '' : `${clean(place, SHOWN.place)}: `}expected ${clean(expected, SHOWN.expected)}, found ${clean(received, SHOWN.received)}`,
    );
    this.place = place;
    this.expected = expected;
    this.received = received;
  }

  /** The same complaint seen from one level further out: `outer` is put before the place. */
  within(outer: string): LacunaError {
    const place =
      this.place === undefined || this.place === '' ? outer : this.place.startsWith('[') ? outer + this.place : `${outer}.${this.place}`;
    return new LacunaError({ place, expected: this.expected, received: this.received });
  }
}
