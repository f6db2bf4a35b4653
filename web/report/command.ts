/** The command line that repeats what the page shows. */
import type { Draft } from './draft.js';

export const commandOf = ({ mechanismClass, liability, weight }: Draft, file: string): string =>
  [
    `lacuna analyze ${file}`,
    ...(mechanismClass === 'subsidy-free' ? [] : [`--class ${mechanismClass}`]),
    ...(liability === null ? [] : [`--liability ${liability}`]),
    ...(weight === null ? [] : [`--weight ${weight}`]),
  ].join(' ');
