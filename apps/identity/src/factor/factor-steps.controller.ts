import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { AnswerEnrolment } from './answer-enrolment.js';
import { AnswerFactor } from './answer-factor.js';
import { StartOver } from './start-over.js';

/** The steps of a sign-in after the password. */
@ApiExcludeController()
@Controller('interaction/:uid')
export class FactorStepsController {
  constructor(
    private readonly answerFactor: AnswerFactor,
    private readonly answerEnrolment: AnswerEnrolment,
    private readonly startOver: StartOver,
  ) {}

  @Public()
  @Post('code')
  code(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerFactor.code(uid, request, response);
  }

  @Public()
  @Post('recovery')
  recovery(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerFactor.recovery(uid, request, response);
  }

  @Public()
  @Post('enrolment')
  enrol(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerEnrolment.confirm(uid, request, response);
  }

  @Public()
  @Post('codes')
  codes(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerEnrolment.goOn(uid, request, response);
  }

  @Public()
  @Post('start-over')
  again(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.startOver.run(uid, request, response);
  }
}
