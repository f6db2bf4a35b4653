/**
 * # Members of a ZIP archive
 *
 * An archive may come from anyone: how many members it has, how large each says it is and how large all are together is bounded before anything is
 * unpacked, and a member that turns out larger or other than it says is refused. Members are stored, deflated or compressed by Zstandard.
 */
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { decompress } from 'fzstd';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { LacunaError } from '../../src/exact/error.js';
import { quote } from '../../src/formats/text/place.js';

const MOST_MEMBERS = 100_000;
/** Bytes of one member, and of all that are read, when unpacked. */
const LARGEST_MEMBER = 64 * 2 ** 20;
const LARGEST_TOTAL = 2 ** 30;
const ZSTANDARD = 93;

/** A member that was asked for. */
interface Member {
  readonly name: string;
  readonly text: string;
}

/**
 * The members whose names are wanted, as text in UTF-8, in the order of the archive.
 * @throws LacunaError if it is no archive, is damaged, or holds more than is bearable
 */
export async function* membersOf(path: string, isWanted: (name: string) => boolean): AsyncGenerator<Member> {
  let archive: ZipFile;
  try {
    archive = await openPromise(path, { lazyEntries: true });
  } catch (error) {
    throw damaged(error);
  }
  let [count, total] = [0, 0];
  try {
    for await (const entry of archive.eachEntry()) {
      count += 1;
      if (count > MOST_MEMBERS) throw tooMuch(`at most ${MOST_MEMBERS} members`, 'more');
      const name = entry.fileName;
      if (!isWanted(name)) continue;
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > LARGEST_MEMBER || entry.compressedSize > LARGEST_MEMBER) {
        throw tooMuch(`members of at most ${LARGEST_MEMBER} bytes`, `${entry.uncompressedSize} in ${quote(name)}`);
      }
      if (total > LARGEST_TOTAL) throw tooMuch(`at most ${LARGEST_TOTAL} bytes in all`, 'more');
      yield { name, text: textOf(await unpacked(archive, entry), name) };
    }
  } catch (error) {
    throw error instanceof LacunaError ? error : damaged(error);
  } finally {
    archive.close();
  }
}

const tooMuch = (expected: string, received: string) => new LacunaError({ expected: `a ZIP archive with ${expected}`, received });

const damaged = (error: unknown) => {
  const cause = error instanceof Error ? error.message : String(error);
  return new LacunaError({
    expected: 'a ZIP archive',
    received: /ENOENT/.test(cause) ? 'no such file' : `one that is none or is damaged (${cause})`,
  });
};

async function unpacked(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.canDecodeFileData()) return buffer(await archive.openReadStreamPromise(entry));
  if (entry.compressionMethod !== ZSTANDARD) {
    throw new LacunaError({
      place: quote(entry.fileName),
      expected: 'a member that is stored, deflated or compressed by Zstandard, and not encrypted',
      received: `method ${entry.compressionMethod}`,
    });
  }
  const packed = await buffer(await archive.openReadStreamPromise(entry, { decodeFileData: false }));
  // Into a buffer of the size that the archive says, and no larger, whatever window the data ask for.
  const bytes = new Uint8Array(entry.uncompressedSize);
  let found: Uint8Array | null = null;
  try {
    found = decompress(packed, bytes);
  } catch {
    // Told below.
  }
  if (found !== null && found.length === bytes.length && crc32(bytes) === entry.crc32) return bytes;
  throw new LacunaError({ place: quote(entry.fileName), expected: 'data compressed by Zstandard', received: 'data that are damaged' });
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LacunaError({ place: quote(name), expected: 'text in UTF-8', received: 'bytes that are none' });
  }
}
