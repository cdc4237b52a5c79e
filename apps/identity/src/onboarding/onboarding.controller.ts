import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { DecideRequest } from './decide-request.js';
import { RequestCompany } from './request-company.js';
import { ShowRequests } from './show-requests.js';
import { WithdrawRequest } from './withdraw-request.js';

/** Companies that join: who asks, and who decides. */
@ApiExcludeController()
@Public()
@Controller()
export class OnboardingController {
  constructor(
    private readonly requestCompany: RequestCompany,
    private readonly withdrawRequest: WithdrawRequest,
    private readonly showRequests: ShowRequests,
    private readonly decideRequest: DecideRequest,
  ) {}

  @Get('company/register')
  ask(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.requestCompany.ask(request, response);
  }

  @Post('company/register')
  register(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.requestCompany.answer(request, response);
  }

  @Post('company/requests/:id/withdraw')
  withdraw(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.withdrawRequest.answer(id, request, response);
  }

  @Get('staff/company-requests')
  list(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showRequests.list(request, response);
  }

  @Get('staff/company-requests/:id')
  one(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showRequests.one(id, request, response);
  }

  @Get('staff/company-requests/:id/document')
  document(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showRequests.document(id, request, response);
  }

  @Post('staff/company-requests/:id/approve')
  approve(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.decideRequest.answer(id, 'approve', request, response);
  }

  @Post('staff/company-requests/:id/refuse')
  refuse(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.decideRequest.answer(id, 'refuse', request, response);
  }
}
