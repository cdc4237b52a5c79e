import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, instant } from '../columns.js';

/** `published`: known to others, not yet used; `active`: signs; `retired`: still verifies what it has signed. */
export const KEY_STATES = ['published', 'active', 'retired'] as const;
export type KeyState = (typeof KEY_STATES)[number];

/** A key that signs tokens. Exactly one is active, by a unique index. */
@Entity('signing_key')
export class SigningKey {
  @PrimaryColumn({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  kid!: string;

  @Column(ascii('alg', 10))
  alg!: string;

  @Column(ascii('state', 10))
  state!: KeyState;

  /** `A` for the active key, null for all others. */
  @Index('signing_key_active', { unique: true })
  @Column({
    name: 'active_slot',
    type: 'char',
    length: 1,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  activeSlot!: 'A' | null;

  @Column({ name: 'public_jwk', type: 'text', charset: 'ascii', collation: 'ascii_bin' })
  publicJwk!: string;

  @Column({ name: 'private_sealed', type: 'text', charset: 'ascii', collation: 'ascii_bin' })
  privateSealed!: string;

  @Column(instant('created_at'))
  createdAt!: Date;

  @Column(instant('activated_at', true))
  activatedAt!: Date | null;

  @Column(instant('retired_at', true))
  retiredAt!: Date | null;
}

/** A version of a random secret of identity's own (cookies, forms, devices, mail, audit), sealed. */
@Entity('sealed_secret')
export class SealedSecret {
  @PrimaryColumn({ type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin' })
  name!: string;

  /** Counts from 1; the newest that is active makes what is new, see RotatingSecret. */
  @PrimaryColumn({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column({ type: 'text', charset: 'ascii', collation: 'ascii_bin' })
  sealed!: string;

  @Column(instant('created_at'))
  createdAt!: Date;

  /** When it begins to be used; null for the first one. */
  @Column(instant('active_from', true))
  activeFrom!: Date | null;
}
