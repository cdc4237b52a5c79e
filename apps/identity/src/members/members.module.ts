import { Module } from '@nestjs/common';
import { ChangeMember } from './change-member.js';
import { EndExpiredRights } from './end-expired-rights.js';
import { EndMember } from './end-member.js';
import { EndMemberSessions } from './end-member-sessions.js';
import { LeaveCompany } from './leave-company.js';
import { ManagedCompany } from './managed-company.js';
import { MembersController } from './members.controller.js';
import { ShowActivity } from './show-activity.js';
import { ShowMember } from './show-member.js';
import { ShowMembers } from './show-members.js';

/** Who may act for a company, and the ends of that. */
@Module({
  controllers: [MembersController],
  providers: [
    ManagedCompany,
    ShowMembers,
    ShowMember,
    ChangeMember,
    EndMember,
    EndMemberSessions,
    EndExpiredRights,
    LeaveCompany,
    ShowActivity,
  ],
  exports: [ManagedCompany],
})
export class MembersModule {}
