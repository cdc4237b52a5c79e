import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { AddPasskey } from './add-passkey.js';
import { RemoveFactor } from './remove-factor.js';
import { RemoveLastFactor } from './remove-last-factor.js';
import { RenewOwnCodes } from './renew-own-codes.js';
import { SetUpTotp } from './set-up-totp.js';
import { ShowSecurity } from './show-security.js';

/** A person's own second factors. Public as routes: who is not signed in is sent to sign in. */
@ApiExcludeController()
@Controller('account/security')
export class SecurityController {
  constructor(
    private readonly showSecurity: ShowSecurity,
    private readonly setUpTotp: SetUpTotp,
    private readonly addPasskey: AddPasskey,
    private readonly removeFactor: RemoveFactor,
    private readonly removeLastFactor: RemoveLastFactor,
    private readonly renewOwnCodes: RenewOwnCodes,
  ) {}

  @Public()
  @Get()
  show(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showSecurity.answer(request, response);
  }

  @Public()
  @Get('confirm')
  confirm(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showSecurity.confirm(request, response);
  }

  @Public()
  @Get('totp')
  totp(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.setUpTotp.show(request, response);
  }

  @Public()
  @Post('totp')
  confirmTotp(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.setUpTotp.answer(request, response);
  }

  @Public()
  @Post('totp/remove')
  removeTotp(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.removeFactor.totp(request, response);
  }

  @Public()
  @Get('passkey')
  passkey(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.addPasskey.show(request, response);
  }

  @Public()
  @Post('passkey/options')
  passkeyOptions(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.addPasskey.options(request, response);
  }

  @Public()
  @Post('passkey')
  confirmPasskey(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.addPasskey.answer(request, response);
  }

  @Public()
  @Post('passkey/rename')
  renamePasskey(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.addPasskey.rename(request, response);
  }

  @Public()
  @Post('passkey/remove')
  removePasskey(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.removeFactor.passkey(request, response);
  }

  @Public()
  @Get('last-factor')
  lastFactor(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.removeLastFactor.show(request, response);
  }

  @Public()
  @Post('last-factor')
  confirmLastFactor(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.removeLastFactor.answer(request, response);
  }

  @Public()
  @Post('recovery-codes')
  renewCodes(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.renewOwnCodes.answer(request, response);
  }
}
