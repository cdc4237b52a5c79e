import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { ConfirmRegistration } from './confirm-registration.js';
import { RegisterPerson } from './register-person.js';

/** An account for a person who has none. */
@ApiExcludeController()
@Controller('register')
export class RegistrationController {
  constructor(
    private readonly registerPerson: RegisterPerson,
    private readonly confirmRegistration: ConfirmRegistration,
  ) {}

  @Public()
  @Get()
  show(@Req() request: Request, @Res() response: Response): void {
    this.registerPerson.show(request, response);
  }

  @Public()
  @Post()
  register(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.registerPerson.answer(request, response);
  }

  @Public()
  @Get('sent')
  sent(@Req() request: Request, @Res() response: Response): void {
    this.registerPerson.sent(request, response);
  }

  @Public()
  @Get('confirm')
  open(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.confirmRegistration.show(request, response);
  }

  @Public()
  @Post('confirm')
  confirm(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.confirmRegistration.answer(request, response);
  }

  @Public()
  @Get('done')
  done(@Req() request: Request, @Res() response: Response): void {
    this.confirmRegistration.done(request, response);
  }
}
