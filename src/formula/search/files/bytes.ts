/** Collects whole numbers of any size up to 2^32 - 1, seven bits a byte, the lowest first. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  put(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let left = value;
    for (; left > 127; left = Math.floor(left / 128)) this.#bytes[this.#length++] = (left % 128) | 128;
    this.#bytes[this.#length++] = left;
  }

  /** Ascending numbers, as the steps between them. */
  putAscending(values: ArrayLike<number>): void {
    let before = 0;
    for (let at = 0; at < values.length; at++) {
      const value = values[at] ?? 0;
      this.put(value - before);
      before = value;
    }
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws RangeError behind the end: the bytes are not what they should be */
  get(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined || scale > 2 ** 28) throw new RangeError('the index ends within a number');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  getAscending(count: number): Uint32Array {
    if (count > 5 * this.#bytes.length) throw new RangeError('the index is shorter than it says');
    const values = new Uint32Array(count);
    let value = 0;
    for (let at = 0; at < count; at++) values[at] = value += this.get();
    return values;
  }
}
