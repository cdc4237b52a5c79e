import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `lapsed`: the case left the notice before anybody decided. */
export const OBJECTION_STATES = ['open', 'upheld', 'not-upheld', 'lapsed'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** A file by its id, or facts and their source in words. */
export type Evidence =
  { readonly kind: 'file'; readonly fileId: string } | { readonly kind: 'text'; readonly text: string };

/** What somebody objects to a case on public notice. Who it was is for staff only. */
@Entity('review_objection')
@Index('review_objection_entry', ['entryId', 'state'])
@Index('review_objection_subject', ['subject', 'lodgedAt'])
@Index('review_objection_objector', ['noticeId', 'objectorKey'])
export class ObjectionRow {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('notice_id'))
  noticeId!: string;

  @Column(idColumn('entry_id'))
  entryId!: string;

  @Column(idColumn('subject'))
  subject!: string;

  /** Null when the objector had not signed in. */
  @Column(idColumn('person_id', true))
  personId!: string | null;

  /** The real name, of a person or an organisation. */
  @Column({ name: 'name', type: 'varchar', length: 100 })
  name!: string;

  /** Telephone or e-mail; null for somebody who signed in and gave none. */
  @Column({ name: 'contact', type: 'varchar', length: 200, nullable: true })
  contact!: string | null;

  /** The same for all objections of one person or one contact. */
  @Column(asciiColumn('objector_key', 80))
  objectorKey!: string;

  @Column({ type: 'varchar', length: 4000 })
  reason!: string;

  @Column({ type: 'json' })
  evidence!: readonly Evidence[];

  @Column(asciiColumn('state', 20))
  state!: ObjectionState;

  @Column(instantColumn('lodged_at'))
  lodgedAt!: Date;

  @Column(idColumn('decided_by', true))
  decidedBy!: string | null;

  @Column({ name: 'decided_by_name', type: 'varchar', length: 100, nullable: true })
  decidedByName!: string | null;

  @Column(instantColumn('decided_at', true))
  decidedAt!: Date | null;

  @Column({ name: 'decision_reason', type: 'varchar', length: 2000, nullable: true })
  decisionReason!: string | null;
}
