import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { Arrive } from './arrive.js';
import { BeginUpstream } from './begin-upstream.js';
import { ConfirmLink } from './confirm-link.js';
import { EndByUpstream } from './end-by-upstream.js';
import { FinishUpstream } from './finish-upstream.js';
import { LeaveUpstream } from './leave-upstream.js';
import { RemoveLink } from './remove-link.js';
import { ShowLinks } from './show-links.js';

/** Signing in by another provider, from the sign-in page and back to it. */
@ApiExcludeController()
@Controller('interaction/:uid/upstream')
export class UpstreamSignInController {
  constructor(
    private readonly beginUpstream: BeginUpstream,
    private readonly arrive: Arrive,
  ) {}

  @Public()
  @Get()
  show(@Param('uid') uid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.arrive.answer(uid, request, response);
  }

  @Public()
  @Get(':id')
  begin(
    @Param('uid') uid: string,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.beginUpstream.signIn(uid, id, request, response);
  }
}

/** The addresses that another provider has of us. */
@ApiExcludeController()
@Controller('upstream/:id')
export class UpstreamController {
  constructor(
    private readonly finishUpstream: FinishUpstream,
    private readonly leaveUpstream: LeaveUpstream,
    private readonly endByUpstream: EndByUpstream,
  ) {}

  @Public()
  @Get('callback')
  callback(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.finishUpstream.answer(id, request, response);
  }

  @Public()
  @Get('signed-out')
  signedOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.leaveUpstream.finish(request, response);
  }

  @Public()
  @Get('still-signed-in')
  stillSignedIn(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.leaveUpstream.stillSignedIn(id, request, response);
  }

  @Public()
  @Post('backchannel-logout')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  backchannelLogout(
    @Param('id') id: string,
    @Body() form: { logout_token?: unknown } | undefined,
  ): Promise<void> {
    return this.endByUpstream.run(id, form?.logout_token);
  }
}

/** A person's own links. Public as a route: who is not signed in is sent to sign in. */
@ApiExcludeController()
@Controller('account/links')
export class LinksController {
  constructor(
    private readonly showLinks: ShowLinks,
    private readonly beginUpstream: BeginUpstream,
    private readonly confirmLink: ConfirmLink,
    private readonly removeLink: RemoveLink,
  ) {}

  @Public()
  @Get()
  show(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showLinks.answer(request, response);
  }

  @Public()
  @Get('begin/:id')
  begin(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.beginUpstream.link(id, request, response);
  }

  @Public()
  @Get('new')
  ask(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.confirmLink.show(request, response);
  }

  @Public()
  @Post('new')
  link(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.confirmLink.answer(request, response);
  }

  @Public()
  @Post('remove')
  remove(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.removeLink.answer(request, response);
  }
}
