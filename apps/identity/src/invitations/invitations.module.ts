import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { AnswerInvitation } from './answer-invitation.js';
import { ChangeInvitation } from './change-invitation.js';
import { InvitationsController } from './invitations.controller.js';
import { InviteMember } from './invite-member.js';
import { OpenInvitation } from './open-invitation.js';
import { SendInvitation } from './send-invitation.js';

/** How people come to act for a company. */
@Module({
  imports: [MembersModule],
  controllers: [InvitationsController],
  providers: [InviteMember, SendInvitation, ChangeInvitation, OpenInvitation, AnswerInvitation],
})
export class InvitationsModule {}
