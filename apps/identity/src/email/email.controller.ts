import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { AnswerFormerEmail } from './answer-former-email.js';
import { ConfirmEmail } from './confirm-email.js';
import { ShowEmail } from './show-email.js';
import { WishEmail } from './wish-email.js';
import { WithdrawEmail } from './withdraw-email.js';

/** A person's e-mail address, and the links that are sent when it changes. */
@ApiExcludeController()
@Controller()
export class EmailController {
  constructor(
    private readonly showEmail: ShowEmail,
    private readonly wishEmail: WishEmail,
    private readonly withdrawEmail: WithdrawEmail,
    private readonly confirmEmail: ConfirmEmail,
    private readonly answerFormerEmail: AnswerFormerEmail,
  ) {}

  @Public()
  @Get('account/email')
  show(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showEmail.answer(request, response);
  }

  @Public()
  @Post('account/email')
  wish(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.wishEmail.answer(request, response);
  }

  @Public()
  @Post('account/email/withdraw')
  withdraw(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.withdrawEmail.answer(request, response);
  }

  @Public()
  @Get('email/confirm')
  openConfirm(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.confirmEmail.show(request, response);
  }

  @Public()
  @Post('email/confirm')
  confirm(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.confirmEmail.answer(request, response);
  }

  @Public()
  @Get('email/agree')
  openAgree(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerFormerEmail.show(request, response);
  }

  @Public()
  @Post('email/agree')
  agree(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answerFormerEmail.answer(request, response);
  }
}
