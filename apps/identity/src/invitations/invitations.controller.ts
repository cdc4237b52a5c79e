import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { AnswerInvitation } from './answer-invitation.js';
import { ChangeInvitation } from './change-invitation.js';
import { InviteMember } from './invite-member.js';

/** Invitations on both sides: who sends them, and who gets one. */
@ApiExcludeController()
@Public()
@Controller()
export class InvitationsController {
  constructor(
    private readonly inviteMember: InviteMember,
    private readonly changeInvitation: ChangeInvitation,
    private readonly answerInvitation: AnswerInvitation,
  ) {}

  @Get('company/invite')
  ask(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.inviteMember.ask(request, response);
  }

  @Post('company/invite')
  invite(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.inviteMember.answer(request, response);
  }

  @Post('company/invitations/:id/send-again')
  again(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.changeInvitation.sendAgain(id, request, response);
  }

  @Post('company/invitations/:id/withdraw')
  withdraw(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.changeInvitation.withdraw(id, request, response);
  }

  @Get('invitation')
  show(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerInvitation.show(request, response);
  }

  @Post('invitation/accept')
  accept(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerInvitation.accept(request, response);
  }

  @Post('invitation/decline')
  decline(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerInvitation.decline(request, response);
  }
}
