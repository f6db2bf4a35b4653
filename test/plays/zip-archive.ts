/** A ZIP archive of given members, written byte by byte; sizes and methods may be lied about. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly method?: 'stored' | 'deflated' | 'zstandard';
  /** What is stored for `zstandard`, and for archives that are damaged. */
  readonly packed?: Uint8Array;
  /** The size that the archive says the content has. */
  readonly saidSize?: number;
}

const METHODS = { stored: 0, deflated: 8, zstandard: 93 } as const;

export function zipArchive(members: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, method = 'deflated', packed, saidSize } of members) {
    const bytes = Buffer.from(content);
    const data =
      packed === undefined
        ? method === 'deflated'
          ? deflateRawSync(bytes)
          : method === 'stored'
            ? bytes
            : zstandardRaw(bytes)
        : Buffer.from(packed);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(METHODS[method], 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(saidSize ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

/** A Zstandard frame of one raw block: what a compressor makes of what it cannot compress. */
export function zstandardRaw(content: Uint8Array): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt32LE(0xfd2fb528, 0);
  head.writeUInt8(0xa0, 4); // a single segment whose size is in four bytes
  head.writeUInt32LE(content.length, 5);
  head.writeUIntLE((content.length << 3) | 1, 9, 3);
  return Buffer.concat([head, content]);
}
