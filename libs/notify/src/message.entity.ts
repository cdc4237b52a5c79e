import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One message in one person's inbox, in both languages. */
@Entity('message')
@Index('message_inbox', ['personId', 'id'])
@Index('message_unread', ['personId', 'readAt'])
@Index('message_notice', ['noticeKey', 'personId'], { unique: true })
export class Message {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('person_id'))
  personId!: string;

  /** The company whose business it is; null for staff. */
  @Column(idColumn('company_id', true))
  companyId!: string | null;

  @Column(asciiColumn('kind', 60))
  kind!: string;

  /** Identity of the notice: sending it again adds nothing. */
  @Column(asciiColumn('notice_key', 120))
  noticeKey!: string;

  @Column({ name: 'title_zh', type: 'varchar', length: 200 })
  titleZh!: string;

  @Column({ name: 'title_en', type: 'varchar', length: 300 })
  titleEn!: string;

  @Column({ name: 'body_zh', type: 'text' })
  bodyZh!: string;

  @Column({ name: 'body_en', type: 'text' })
  bodyEn!: string;

  /** Path inside the portal, without language prefix. */
  @Column({ type: 'varchar', length: 300 })
  link!: string;

  /** Path of the page on which messages of this kind are stopped without signing in; null where they are not. */
  @Column({ name: 'stop_link', type: 'varchar', length: 200, nullable: true })
  stopLink!: string | null;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('read_at', true))
  readAt!: Date | null;
}
