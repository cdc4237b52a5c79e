import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../columns.js';

/** A registered relying party. */
@Entity('oidc_client')
export class OidcClient {
  @PrimaryColumn({ type: 'varchar', length: 100, charset: 'ascii', collation: 'ascii_bin' })
  id!: string;

  /** Client metadata (OpenID Connect Dynamic Client Registration §2) without the secret, as JSON. */
  @Column({ type: 'text' })
  metadata!: string;

  /** The secret, sealed: the provider must know it to compare, so it cannot be hashed. */
  @Column({ name: 'secret_sealed', type: 'text', charset: 'ascii', collation: 'ascii_bin', nullable: true })
  secretSealed!: string | null;

  /** One of the portal's own: people are not asked for consent. */
  @Column({ name: 'first_party', type: 'boolean', default: false })
  firstParty!: boolean;

  @Column(instant('updated_at'))
  updatedAt!: Date;
}
