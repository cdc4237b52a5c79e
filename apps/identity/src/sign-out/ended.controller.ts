import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { ShowEnded } from './show-ended.js';

/** After a sign-out. Public as a route: nobody is signed in any more; the address is the right to see it. */
@ApiExcludeController()
@Controller('session/ended')
export class EndedController {
  constructor(private readonly showEnded: ShowEnded) {}

  @Public()
  @Get(':name')
  show(
    @Param('name') name: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.showEnded.answer(name, query, request, response);
  }
}
