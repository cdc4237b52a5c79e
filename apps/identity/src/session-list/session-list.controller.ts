import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { EndOtherSessions } from './end-other-sessions.js';
import { EndOwnSession } from './end-own-session.js';
import { ShowSessionList } from './show-session-list.js';

/** Where a person is signed in. Public as a route: who is not signed in is sent to sign in. */
@ApiExcludeController()
@Controller('account/sessions')
export class SessionListController {
  constructor(
    private readonly showSessionList: ShowSessionList,
    private readonly endOwnSession: EndOwnSession,
    private readonly endOtherSessions: EndOtherSessions,
  ) {}

  @Public()
  @Get()
  show(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showSessionList.answer(request, response);
  }

  @Public()
  @Post('end')
  end(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.endOwnSession.answer(request, response);
  }

  @Public()
  @Post('end-others')
  endOthers(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.endOtherSessions.answer(request, response);
  }
}
