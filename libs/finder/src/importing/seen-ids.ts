import { createHash } from 'node:crypto';

/** Two halves of a hash and the line. */
const WORDS = 3;
const FILLED = 0.6;

/**
 * On which line of a file an id stood, for a million of them in 25 to 50 MB: a hash of 64 bits stands for the id, of which
 * two in a million ids are the same once in thirty million files.
 */
export class SeenIds {
  private slots = new Uint32Array(WORDS * 1024);
  private count = 0;

  /** @returns the line on which it stood before; null, and it is kept, when it is new */
  add(id: string, line: number): number | null {
    if (this.count > (this.slots.length / WORDS) * FILLED) this.grow();
    const hash = createHash('sha1').update(id).digest();
    const known = this.put(hash.readUInt32LE(0), hash.readUInt32LE(4), line);
    if (known === null) this.count += 1;
    return known;
  }

  private put(low: number, high: number, line: number): number | null {
    const size = this.slots.length / WORDS;
    for (let slot = low % size; ; slot = (slot + 1) % size) {
      const at = slot * WORDS;
      const there = this.slots[at + 2];
      if (!there) {
        this.slots.set([low, high, line], at);
        return null;
      }
      if (this.slots[at] === low && this.slots[at + 1] === high) return there;
    }
  }

  private grow(): void {
    const former = this.slots;
    this.slots = new Uint32Array(former.length * 2);
    for (let at = 0; at < former.length; at += WORDS) {
      const [low = 0, high = 0, line = 0] = former.subarray(at, at + WORDS);
      if (line) this.put(low, high, line);
    }
  }
}
