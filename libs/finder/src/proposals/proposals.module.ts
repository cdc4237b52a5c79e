import { Module } from '@nestjs/common';
import { NotifyModule } from '#notify';
import { ReviewModule } from '#review';
import { EntriesModule } from '../entries/entries.module.js';
import { EntryViews } from '../views/entry-views.js';
import { ApproveProposal } from './approve-proposal.js';
import { ListProposals } from './list-proposals.js';
import { ProposalMoves } from './proposal-moves.js';
import { ProposalNotices } from './proposal-notices.js';
import { Proposals } from './proposals.js';
import { ReturnProposal } from './return-proposal.js';
import { SaveProposal } from './save-proposal.js';
import { SubmitProposal } from './submit-proposal.js';
import { ViewProposal } from './view-proposal.js';
import { WithdrawProposal } from './withdraw-proposal.js';

const USED = [
  ApproveProposal,
  ListProposals,
  ReturnProposal,
  SaveProposal,
  SubmitProposal,
  ViewProposal,
  WithdrawProposal,
];

/** What companies propose for the directories, and what becomes of it. */
@Module({
  imports: [EntriesModule, NotifyModule, ReviewModule],
  providers: [EntryViews, ProposalMoves, ProposalNotices, Proposals, ...USED],
  exports: USED,
})
export class ProposalsModule {}
