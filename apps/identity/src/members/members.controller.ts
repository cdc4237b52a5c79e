import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { ChangeMember } from './change-member.js';
import { EndMember } from './end-member.js';
import { EndMemberSessions } from './end-member-sessions.js';
import { LeaveCompany } from './leave-company.js';
import { ShowActivity } from './show-activity.js';
import { ShowMember } from './show-member.js';
import { ShowMembers } from './show-members.js';

/** A company's people. Public as routes: who is not signed in is sent to sign in. */
@ApiExcludeController()
@Public()
@Controller('company')
export class MembersController {
  constructor(
    private readonly showMembers: ShowMembers,
    private readonly showMember: ShowMember,
    private readonly changeMember: ChangeMember,
    private readonly endMember: EndMember,
    private readonly endMemberSessions: EndMemberSessions,
    private readonly showActivity: ShowActivity,
    private readonly leaveCompany: LeaveCompany,
  ) {}

  @Get('members')
  members(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showMembers.answer(request, response);
  }

  @Get('members/:id')
  member(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showMember.answer(id, request, response);
  }

  @Post('members/:id')
  change(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.changeMember.answer(id, request, response);
  }

  @Post('members/:id/end')
  end(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.endMember.answer(id, request, response);
  }

  @Post('members/:id/end-sessions')
  endSessions(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.endMemberSessions.answer(id, request, response);
  }

  @Get('activity')
  activity(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showActivity.answer(request, response);
  }

  @Get('leave')
  askToLeave(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.leaveCompany.ask(request, response);
  }

  @Post('leave')
  leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.leaveCompany.answer(request, response);
  }
}
