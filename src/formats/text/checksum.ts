/**
 * # Checksums
 *
 * 64 bits of a text, against slips of a disk or of a hand: a digit that flips is noticed. Whoever forges a file can forge its checksum too.
 *
 * Method. Two runs of the hash of Fowler, Noll and Vo (1a, 32 bits) over UTF-16 units, from two starts, mixed at the end (MurmurHash3).
 */

const PRIME = 0x01000193;

/** The checksum of a text, 16 hexadecimal digits. */
export const checksum = (text: string): string => half(text, 0x811c9dc5) + half(text, 0x1b873593);

function half(text: string, start: number): string {
  let hash = start;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
