import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { AnswerPasskey } from './answer-passkey.js';

/** Signing in by passkey. */
@ApiExcludeController()
@Controller('interaction/:uid/passkey')
export class PasskeyStepsController {
  constructor(private readonly answerPasskey: AnswerPasskey) {}

  @Public()
  @Post('options')
  options(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerPasskey.options(uid, request, response);
  }

  @Public()
  @Post()
  answer(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerPasskey.answer(uid, request, response);
  }
}
