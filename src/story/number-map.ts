/** Open addressing from 32-bit numbers above 0 to numbers: 12 bytes an entry, where a Map of such keys takes about 80. */
export class NumberMap {
  #keys = new Uint32Array(1024);
  #values = new Uint32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The value of a key; -1 where it is not held. Of a key set several times the first value for which `isIt` holds. */
  get(key: number, isIt?: (value: number) => boolean): number {
    const [keys, mask] = [this.#keys, this.#keys.length - 1];
    for (let at = placeOf(key) & mask; ; at = (at + 1) & mask) {
      if (keys[at] === 0) return -1;
      if (keys[at] === key && (!isIt || isIt(this.#values[at]!))) return this.#values[at]!;
    }
  }

  /** Adds an entry beside those that the key may have. */
  add(key: number, value: number): void {
    if ((this.#size + 1) * 4 > this.#keys.length * 3) this.#grow();
    this.#size += 1;
    this.#put(key, value);
  }

  #put(key: number, value: number): void {
    const [keys, mask] = [this.#keys, this.#keys.length - 1];
    let at = placeOf(key) & mask;
    while (keys[at] !== 0) at = (at + 1) & mask;
    keys[at] = key;
    this.#values[at] = value;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Uint32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) if (keys[at] !== 0) this.#put(keys[at]!, values[at]!);
  }
}

/** The lowest bits of a term's key say its kind. */
function placeOf(key: number): number {
  return (key >>> 2) ^ (key >>> 17);
}
