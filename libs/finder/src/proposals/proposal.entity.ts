import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Kind } from '../kinds/kinds-file.js';
import type { ProposalState } from './proposal.workflow.js';

/** What a company wants an entry to say: a new one, or one of its own that is published. */
@Entity('finder_proposal')
@Index('finder_proposal_company', ['companyId', 'state', 'updatedAt'])
@Index('finder_proposal_state', ['state', 'updatedAt'])
export class FinderProposal {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** Null until a new entry is published. */
  @Column(idColumn('entry_id', true))
  entryId!: string | null;

  /** The entry while the proposal is under way, else null: an entry has one at a time. */
  @Index('finder_proposal_open', { unique: true })
  @Column(idColumn('open_key', true))
  openKey!: string | null;

  @Column(idColumn('company_id'))
  companyId!: string;

  @Column({ name: 'company_name', type: 'varchar', length: 200 })
  companyName!: string;

  @Column(asciiColumn('kind', 12))
  kind!: Kind;

  @Column(asciiColumn('state', 12))
  state!: ProposalState;

  /** Goes up with every save and every move. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column({ type: 'varchar', length: 500 })
  title!: string;

  @Column({ name: 'title_en', type: 'varchar', length: 1000, nullable: true })
  titleEn!: string | null;

  @Column({ type: 'mediumtext' })
  body!: string;

  /** JSON: as typed until it is submitted, then as an entry has it. */
  @Column({ type: 'mediumtext' })
  fields!: string;

  @Column(idColumn('created_by'))
  createdBy!: string;

  @Column(idColumn('saved_by'))
  savedBy!: string;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;

  @Column(instantColumn('submitted_at', true))
  submittedAt!: Date | null;
}

export const proposalEntities = [FinderProposal];
