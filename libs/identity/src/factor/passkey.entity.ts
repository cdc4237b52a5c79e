import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/** A passkey (WebAuthn Level 3): a key pair whose private half a device keeps and unlocks by PIN, face or finger. */
@Entity('passkey')
export class Passkey {
  @PrimaryColumn(id)
  id!: string;

  @Index('passkey_person')
  @Column({ ...id, name: 'person_id' })
  personId!: string;

  /** base64url of at most 1023 bytes; the index is over its beginning only, so a hash stands beside it. */
  @Column(ascii('credential_id', 1400))
  credentialId!: string;

  /** SHA-256 of the credential id, hex. */
  @Index('passkey_credential', { unique: true })
  @Column({ name: 'credential_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  credentialHash!: string;

  /** COSE key, base64url. */
  @Column({ name: 'public_key', type: 'text', charset: 'ascii', collation: 'ascii_bin' })
  publicKey!: string;

  /** How often the device has signed; going back shows a copy. 0 where a device does not count. */
  @Column({ name: 'sign_count', type: 'int', unsigned: true })
  signCount!: number;

  /** How the device is reached, comma separated: `internal`, `usb`, `hybrid`, … */
  @Column(ascii('transports', 100))
  transports!: string;

  /** What its owner calls it. */
  @Column({ type: 'varchar', length: 60 })
  name!: string;

  /** What the device knows its owner by: random, the same for all passkeys of a person; base64url. */
  @Column(ascii('user_handle', 64))
  userHandle!: string;

  /** It is copied to the owner's other devices by whoever keeps it. */
  @Column({ name: 'backed_up', type: 'boolean' })
  backedUp!: boolean;

  @Column(instant('created_at'))
  createdAt!: Date;

  @Column(instant('last_used_at', true))
  lastUsedAt!: Date | null;
}
