import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which entry shows a service of the voucher catalogue, and what was last told of it. */
@Entity('finder_catalogue_item')
export class FinderCatalogueItem {
  @PrimaryColumn(idColumn('item_id'))
  itemId!: string;

  @Column(idColumn('provider_id'))
  providerId!: string;

  /** Null while it was never offered. */
  @Index('finder_catalogue_item_entry', { unique: true })
  @Column(idColumn('entry_id', true))
  entryId!: string | null;

  @Column({ type: 'boolean' })
  offered!: boolean;

  /** SHA-256 of what was told. */
  @Column(asciiColumn('content_hash', 64))
  contentHash!: string;

  @Column(instantColumn('told_at'))
  toldAt!: Date;
}

export const catalogueEntities = [FinderCatalogueItem];
