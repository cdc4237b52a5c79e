import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

export const CLIENT_PROTOCOLS = ['oidc', 'cas'] as const;
export type ClientProtocol = (typeof CLIENT_PROTOCOLS)[number];

/** A registered relying party. A removed one stays as a row, so that its id is never given to another. */
@Entity('oidc_client')
export class OidcClient {
  @PrimaryColumn({ type: 'varchar', length: 100, charset: 'ascii', collation: 'ascii_bin' })
  id!: string;

  @Column({ ...ascii('protocol', 10), default: 'oidc' })
  protocol!: ClientProtocol;

  @Column({ name: 'name_zh', type: 'varchar', length: 100, default: '' })
  nameZh!: string;

  @Column({ name: 'name_en', type: 'varchar', length: 100, default: '' })
  nameEn!: string;

  @Column({ name: 'purpose_zh', type: 'varchar', length: 200, default: '' })
  purposeZh!: string;

  @Column({ name: 'purpose_en', type: 'varchar', length: 200, default: '' })
  purposeEn!: string;

  /**
   * `oidc`: client metadata (OpenID Connect Dynamic Client Registration §2) without the secret; `cas`: see
   * `CasMetadata`. As JSON.
   */
  @Column({ type: 'text' })
  metadata!: string;

  /** The secret, sealed: the provider must know it to compare, so it cannot be hashed. */
  @Column({ name: 'secret_sealed', type: 'text', charset: 'ascii', collation: 'ascii_bin', nullable: true })
  secretSealed!: string | null;

  /** The secret before it, which is good as well until `previous_secret_until`. */
  @Column({
    name: 'previous_secret_sealed',
    type: 'text',
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  previousSecretSealed!: string | null;

  @Column(instant('previous_secret_until', true))
  previousSecretUntil!: Date | null;

  /** One of the portal's own: the configuration has it, and nobody edits it. */
  @Column({ name: 'first_party', type: 'boolean', default: false })
  firstParty!: boolean;

  /** Where people enter it; for OpenID Connect its `initiate_login_uri` (Core §4). */
  @Column({ name: 'entry_address', type: 'varchar', length: 1000, nullable: true })
  entryAddress!: string | null;

  /** The one audience that it may ask access tokens for, beside none. */
  @Column(ascii('audience', 100, true))
  audience!: string | null;

  /** Whom it is for: a list of `Admitted` with commas; null: everybody. */
  @Column(ascii('admits', 300, true))
  admits!: string | null;

  @Column(instant('disabled_at', true))
  disabledAt!: Date | null;

  @Column(instant('removed_at', true))
  removedAt!: Date | null;

  @Column(instant('created_at', true))
  createdAt!: Date | null;

  /** The person, or null for the command line and the configuration. */
  @Column({ ...id, name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column(instant('updated_at'))
  updatedAt!: Date;

  @Column({ ...id, name: 'updated_by', nullable: true })
  updatedBy!: string | null;
}
