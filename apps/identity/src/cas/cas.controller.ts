import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { AnswerValidation } from './answer-validation.js';
import { LeaveForService } from './leave-for-service.js';
import { SignInForService } from './sign-in-for-service.js';

/** CAS Protocol 3.0, for subsystems that do not speak OpenID Connect. */
@ApiExcludeController()
@Controller('cas')
export class CasController {
  constructor(
    private readonly signInForService: SignInForService,
    private readonly answerValidation: AnswerValidation,
    private readonly leaveForService: LeaveForService,
  ) {}

  @Public()
  @Get('login')
  login(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.signInForService.answer(request, response);
  }

  @Public()
  @Get('validate')
  validate(@Query() query: Record<string, unknown>, @Res() response: Response): Promise<void> {
    return this.answerValidation.plain(query, response);
  }

  @Public()
  @Get('serviceValidate')
  serviceValidate(@Query() query: Record<string, unknown>, @Res() response: Response): Promise<void> {
    return this.answerValidation.document(query, response, false);
  }

  @Public()
  @Get('p3/serviceValidate')
  serviceValidateWithAttributes(
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    return this.answerValidation.document(query, response, true);
  }

  @Public()
  @Get('logout')
  logout(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.leaveForService.ask(request, response);
  }

  @Public()
  @Get('signed-out')
  signedOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.leaveForService.done(request, response);
  }
}
