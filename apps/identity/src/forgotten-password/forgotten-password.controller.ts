import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { AskReset } from './ask-reset.js';
import { ResetPassword } from './reset-password.js';

/** For those who cannot sign in because they have forgotten their password. */
@ApiExcludeController()
@Controller('password')
export class ForgottenPasswordController {
  constructor(
    private readonly askReset: AskReset,
    private readonly resetPassword: ResetPassword,
  ) {}

  @Public()
  @Get('forgotten')
  show(@Req() request: Request, @Res() response: Response): void {
    this.askReset.show(request, response);
  }

  @Public()
  @Post('forgotten')
  ask(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.askReset.answer(request, response);
  }

  @Public()
  @Get('forgotten/sent')
  sent(@Req() request: Request, @Res() response: Response): void {
    this.askReset.sent(request, response);
  }

  @Public()
  @Get('reset')
  open(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.resetPassword.show(request, response);
  }

  @Public()
  @Post('reset')
  reset(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.resetPassword.answer(request, response);
  }

  @Public()
  @Get('reset/done')
  done(@Req() request: Request, @Res() response: Response): void {
    this.resetPassword.done(request, response);
  }
}
