/**
 * # Room for one computation
 *
 * To make a typed array takes up to a hundred times longer than to fill it: each is a block of memory of its own, outside the heap. The
 * numbers of a small linear program fill thirty of them. An arena hands out views of one block instead, one after the other, and takes all
 * back at once: what was handed out before {@link Arena.clear} must not be used after it.
 */
export class Arena {
  private block = new ArrayBuffer(LEAST);
  private used = 0;

  /** Doubles, all 0. */
  floats(length: number): Float64Array {
    const at = this.take(8 * length);
    return new Float64Array(this.block, at, length).fill(0);
  }

  /** 32-bit integers, all 0. */
  integers(length: number): Int32Array {
    const at = this.take(4 * length);
    return new Int32Array(this.block, at, length).fill(0);
  }

  /** Bytes, all 0. */
  bytes(length: number): Uint8Array {
    const at = this.take(length);
    return new Uint8Array(this.block, at, length).fill(0);
  }

  /** Takes everything back, and lets go of a block that only a large computation needed. */
  clear(): void {
    this.used = 0;
    if (this.block.byteLength > MOST) this.block = new ArrayBuffer(LEAST);
  }

  /** Where in the block so many bytes are free; a block that is full is left to those who have views of it. */
  private take(bytes: number): number {
    if (this.used + bytes > this.block.byteLength) {
      this.block = new ArrayBuffer(2 * Math.max(bytes, this.block.byteLength));
      this.used = 0;
    }
    const at = this.used;
    this.used += Math.ceil(bytes / 8) * 8;
    return at;
  }
}

const LEAST = 2 ** 18;
const MOST = 2 ** 22;
