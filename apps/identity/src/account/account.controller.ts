import { Controller, Get, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { ChangePassword } from './change-password.js';
import { OwnSessions } from './own-session.js';
import { ShowAccount } from './show-account.js';
import { SignOutEverywhere } from './sign-out-everywhere.js';

/** A person's own page. Public as a route: who is not signed in is sent to sign in. */
@ApiExcludeController()
@Controller()
export class AccountController {
  constructor(
    private readonly ownSessions: OwnSessions,
    private readonly showAccount: ShowAccount,
    private readonly changePassword: ChangePassword,
    private readonly signOutEverywhere: SignOutEverywhere,
  ) {}

  @Public()
  @Get()
  @Redirect('/account', 303)
  start(): void {}

  /** Where signing in for one of identity's own pages ends. */
  @Public()
  @Get('account/continue')
  @Redirect('/account', 303)
  continue(@Query('state') state: unknown): { url: string } {
    return { url: this.ownSessions.pageOf(state) };
  }

  @Public()
  @Get('account')
  show(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showAccount.answer(request, response);
  }

  @Public()
  @Post('account/password')
  password(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.changePassword.answer(request, response);
  }

  @Public()
  @Post('account/sign-out-everywhere')
  everywhere(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.signOutEverywhere.answer(request, response);
  }
}
