import { asciiColumn, dayColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Kind } from '../kinds/kinds-file.js';
import type { EntryState } from './entry.workflow.js';

/** Where imported entries come from; shown on each of them. */
@Entity('finder_source')
export class FinderSource {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Index('finder_source_name', { unique: true })
  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Column({ type: 'varchar', length: 500 })
  licence!: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  address!: string | null;
}

/** One entry of a directory, as the public sees it once it is published. */
@Entity('finder_entry')
@Index('finder_entry_external', ['sourceId', 'externalId'], { unique: true })
@Index('finder_entry_owner', ['companyId', 'kind'])
@Index('finder_entry_kind', ['kind', 'state', 'id'])
@Index('finder_entry_confirmed', ['state', 'confirmedOn'])
export class FinderEntry {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(asciiColumn('kind', 12))
  kind!: Kind;

  /** The last part of the entry's public address, for ever: words of its first title and a code. */
  @Index('finder_entry_address', { unique: true })
  @Column({ type: 'varchar', length: 80, collation: 'utf8mb4_bin' })
  address!: string;

  @Column(asciiColumn('state', 12))
  state!: EntryState;

  /** Goes up with every change that can be seen. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  /** Its place in the order of all changes (`ChangeFeed`): what follows the directory asks for what is above. */
  @Index('finder_entry_change', { unique: true })
  @Column({ name: 'change_number', type: 'bigint', unsigned: true })
  changeNumber!: string;

  @Column(idColumn('source_id', true))
  sourceId!: string | null;

  /** How the source calls it. */
  @Column({ name: 'external_id', type: 'varchar', length: 120, nullable: true, collation: 'utf8mb4_bin' })
  externalId!: string | null;

  /** The company that maintains it; null: an editor does. */
  @Column(idColumn('company_id', true))
  companyId!: string | null;

  @Column({ type: 'varchar', length: 300 })
  title!: string;

  @Column({ name: 'title_en', type: 'varchar', length: 500, nullable: true })
  titleEn!: string | null;

  @Column({ type: 'mediumtext' })
  body!: string;

  /** JSON: values by the ids of the kind's fields; a list for choices, otherwise text. */
  @Column({ type: 'text' })
  fields!: string;

  /**
   * JSON: whom a policy is for, as conditions (`fit/`). Null while nobody has said anything of it; an empty list: an
   * editor took them away.
   */
  @Column({ type: 'mediumtext', nullable: true })
  conditions!: string | null;

  /** The last day on which something can be done with it; also among the fields. */
  @Column(dayColumn('closes_on', true))
  closesOn!: string | null;

  /** When somebody last said that it is right. */
  @Column(dayColumn('confirmed_on'))
  confirmedOn!: string;

  /** Shown first by an editor's decision. */
  @Column({ type: 'boolean' })
  pinned!: boolean;

  /** An example that nobody offers in truth (示例). */
  @Column({ type: 'boolean' })
  demo!: boolean;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;
}

/** What an entry said before it was changed, for the record that is never changed. */
@Entity('finder_entry_version')
export class FinderEntryVersion {
  @PrimaryColumn(idColumn('entry_id'))
  entryId!: string;

  /** The version that ended. */
  @PrimaryColumn({ type: 'int', unsigned: true })
  version!: number;

  /** JSON: title, titleEn, body, fields, conditions, state. */
  @Column({ type: 'mediumtext' })
  content!: string;

  /** Why it ended: an import, an approval, an editor's correction, an archiving. */
  @Column(asciiColumn('reason', 20))
  reason!: string;

  /** Who ended it; null: an import from the command line. */
  @Column(idColumn('person_id', true))
  personId!: string | null;

  @Column({ name: 'person_name', type: 'varchar', length: 100, nullable: true })
  personName!: string | null;

  @Column(instantColumn('at'))
  at!: Date;
}

/** An owner was told that an entry has not been confirmed since this day; said once for each such day. */
@Entity('finder_reminder')
export class FinderReminder {
  @PrimaryColumn(idColumn('entry_id'))
  entryId!: string;

  @PrimaryColumn(dayColumn('confirmed_on'))
  confirmedOn!: string;

  @Column(instantColumn('at'))
  at!: Date;
}

export const entryEntities = [FinderSource, FinderEntry, FinderEntryVersion, FinderReminder];
