import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { AnswerAdmission } from './answer-admission.js';
import { AnswerCompany } from './answer-company.js';
import { AnswerSignIn } from './answer-sign-in.js';
import { ShowInteraction } from './show-interaction.js';

/** What stands between an authorization request and its answer: signing in, and choosing a company. */
@ApiExcludeController()
@Controller('interaction/:uid')
export class InteractionController {
  constructor(
    private readonly showInteraction: ShowInteraction,
    private readonly answerSignIn: AnswerSignIn,
    private readonly answerCompany: AnswerCompany,
    private readonly answerAdmission: AnswerAdmission,
  ) {}

  @Public()
  @Get()
  show(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showInteraction.show(uid, request, response);
  }

  @Public()
  @Post('login')
  signIn(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerSignIn.answer(uid, request, response);
  }

  @Public()
  @Post('company')
  company(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerCompany.answer(uid, request, response);
  }

  @Public()
  @Post('leave')
  leave(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerAdmission.answer(uid, request, response);
  }
}
