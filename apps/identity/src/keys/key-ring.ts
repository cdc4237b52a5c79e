import type { JWK } from 'jose';
import { loadSigningKeys, MOST_SIGNING_KEYS } from '#identity';
import type { Db } from '#platform';
import { holdKey, KeySlot, type HeldKey } from './key-slot.js';

/** The signing keys of this process: the provider's places for them, filled from the database. */
export class KeyRing {
  /** What the provider gets; the first one signs. */
  readonly slots: readonly KeySlot[];
  private byKid: ReadonlyMap<string, HeldKey>;

  private constructor(
    private readonly db: Db,
    private readonly keyEncryptionKey: Buffer,
    keys: readonly HeldKey[],
  ) {
    this.byKid = new Map(keys.map((key) => [key.kid, key]));
    const find = (kid: string): HeldKey | undefined => this.byKid.get(kid);
    this.slots = Array.from({ length: MOST_SIGNING_KEYS }, (_, at) => {
      const { key, kid } = inPlace(keys, at);
      return new KeySlot(key, kid, find);
    });
  }

  static async open(db: Db, keyEncryptionKey: Buffer): Promise<KeyRing> {
    return new KeyRing(db, keyEncryptionKey, await read(db, keyEncryptionKey, new Map()));
  }

  /** What everybody may know, for `/jwks`: of keys that sign, have signed, and will sign. */
  get published(): JWK[] {
    return [...this.byKid.values()].map(({ publicJwk }) => publicJwk);
  }

  /** Reads what other processes or an operator have changed. */
  async refresh(): Promise<void> {
    const keys = await read(this.db, this.keyEncryptionKey, this.byKid);
    this.byKid = new Map(keys.map((key) => [key.kid, key]));
    for (const [at, slot] of this.slots.entries()) {
      const { key, kid } = inPlace(keys, at);
      slot.put(key, kid);
    }
  }
}

/** The key of a place. In a place to spare lies the active key under a name that nobody ever asks for. */
function inPlace(keys: readonly HeldKey[], at: number): { key: HeldKey; kid: string } {
  const [active] = keys;
  if (!active) throw new Error('there is no signing key');
  const own = keys[at];
  return own ? { key: own, kid: own.kid } : { key: active, kid: `spare-${at}` };
}

async function read(
  db: Db,
  keyEncryptionKey: Buffer,
  known: ReadonlyMap<string, HeldKey>,
): Promise<HeldKey[]> {
  const pairs = await loadSigningKeys(db.source, keyEncryptionKey, new Date());
  return pairs.slice(0, MOST_SIGNING_KEYS).map(({ kid, jwk }) => known.get(kid) ?? holdKey(kid, jwk));
}
