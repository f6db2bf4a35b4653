/**
 * # Replies kept
 *
 * Every answer of a model is written down the moment it comes, a line of JSON each, so that a run that was broken off goes on without asking
 * anything twice, and can be played again without the endpoint. A reply belongs to a place in the experiment and to the very words that were
 * asked: where a prompt, the model or the temperature changed, it is asked anew. The key of the endpoint is not among what is kept.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { LacunaError } from '../../src/exact/error.js';
import { parseJson } from '../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../src/formats/text/limits.js';
import { asRecord, asText, refuseUnknownKeys } from '../../src/formats/text/record.js';
import { inFile, linesOf } from '../files/input.js';
import { inLine } from '../files/plays-input.js';
import { requireWritable } from '../files/write-file.js';
import type { Message } from './chat.js';

const REPLIES_FORMAT = 'replies@1';

/** A question: where it is asked in the experiment, and in which words. */
export interface Question {
  readonly at: string;
  readonly messages: readonly Message[];
}

/** Replies by question. */
export interface Replies {
  readonly find: (question: Question) => string | null;
  readonly keep: (question: Question, reply: string) => void;
}

const digest = (model: string, temperature: number | null, { messages }: Question): string =>
  createHash('sha256')
    .update(JSON.stringify([model, temperature, messages]))
    .digest('hex')
    .slice(0, 32);

/**
 * The replies in a file, which is made if it is not there.
 * @throws LacunaError if it holds something else, or cannot be written
 */
export function repliesAt(path: string, model: string, temperature: number | null): Replies {
  const { inPlace } = requireWritable(path);
  if (inPlace) throw new LacunaError({ place: path, expected: 'a file that replies can be kept in', received: 'a device or a pipe' });
  if (existsSync(path)) mendEnd(path);
  const known = existsSync(path) ? readReplies(path) : new Map<string, string>();
  let begun = existsSync(path) && known.size > 0;
  const keyOf = (question: Question) => `${question.at} ${digest(model, temperature, question)}`;
  return {
    find: (question) => known.get(keyOf(question)) ?? null,
    keep(question, reply) {
      known.set(keyOf(question), reply);
      const line = JSON.stringify({ at: question.at, asked: digest(model, temperature, question), model, reply });
      appendFileSync(path, `${begun ? '' : `${JSON.stringify({ lacuna: REPLIES_FORMAT })}\n`}${line}\n`);
      begun = true;
    },
  };
}

/** Takes away a last line that was cut off in the middle: the end of a run that was killed while it wrote. */
function mendEnd(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const piece = Buffer.alloc(2 ** 16);
    for (let end = fstatSync(file).size; end > 0; ) {
      const start = Math.max(0, end - piece.length);
      const length = readSync(file, piece, 0, end - start, start);
      const newline = piece.subarray(0, length).lastIndexOf(10);
      if (newline < 0 && start > 0) {
        end = start;
        continue;
      }
      ftruncateSync(file, newline < 0 ? 0 : start + newline + 1);
      return;
    }
  } finally {
    closeSync(file);
  }
}

function readReplies(path: string): Map<string, string> {
  const found = new Map<string, string>();
  let number = 0;
  try {
    for (const line of linesOf(path)) {
      number += 1;
      if (line.trim() !== '') readLine(line, number, found);
    }
  } catch (error) {
    throw error instanceof LacunaError ? inFile(inLine(error, number), path) : error;
  }
  return found;
}

function readLine(line: string, number: number, into: Map<string, string>): void {
  const record = asRecord(parseJson(line, DEFAULT_LIMITS), '', 'an object');
  if (number === 1) {
    if (record.get('lacuna') === REPLIES_FORMAT) return;
    throw new LacunaError({
      place: 'lacuna',
      expected: `"${REPLIES_FORMAT}"`,
      received: JSON.stringify(record.get('lacuna')) ?? 'nothing',
    });
  }
  refuseUnknownKeys(record, ['at', 'asked', 'model', 'reply'], '');
  const [at, asked, , reply] = ['at', 'asked', 'model', 'reply'].map((key) => asText(record.get(key), key));
  into.set(`${at} ${asked}`, reply);
}
