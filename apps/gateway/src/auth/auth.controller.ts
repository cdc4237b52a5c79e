import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConsumes,
  ApiForbiddenResponse,
  ApiFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiSeeOtherResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import type { SignInInfo } from '#relying-party';
import type { ActiveSession } from '../session/active-session.js';
import { sessionView, type SessionView } from '../session/session-view.js';
import { beginQuery, logoutForm, logoutTokenForm, signedOutView } from './auth.schema.js';
import { CurrentSession, FormToken, SameOrigin, SignedIn } from './session.guards.js';
import { EndByProvider } from './end-by-provider.js';
import { OpenSession } from './open-session.js';
import { ShowSession } from './show-session.js';
import { BeginSignIn, FinishSignIn, uiLocales } from './sign-in.guards.js';
import { SignOut } from './sign-out.js';

/** Signing in and out; the addresses stay. */
@Public()
@Controller('auth')
export class AuthController {
  constructor(
    private readonly openSession: OpenSession,
    private readonly showSession: ShowSession,
    private readonly signOut: SignOut,
    private readonly endByProvider: EndByProvider,
  ) {}

  @Get('login')
  @UseGuards(BeginSignIn)
  @ApiOperation({ summary: 'Begins a sign-in; several may be open in one browser' })
  @ApiFoundResponse({ description: 'To the provider' })
  login(@Query({ schema: beginQuery }) _query: unknown): void {}

  @Get('callback')
  @UseGuards(FinishSignIn)
  @ApiOperation({ summary: 'Where the provider sends the browser back to' })
  @ApiFoundResponse({ description: 'To where the sign-in wanted; a stale one begins anew' })
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.openSession.run(request);
    response.redirect((request.authInfo as unknown as SignInInfo).state.returnTo);
  }

  @Post('logout')
  @UseGuards(SameOrigin, FormToken)
  @HttpCode(303)
  @ApiOperation({ summary: 'Ends the session here at once, then at the provider' })
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  @ApiSeeOtherResponse({ description: 'To the provider, or home' })
  @ApiOkResponse({ standardSchema: signedOutView, description: 'Instead of a redirect, to who accepts JSON' })
  @ApiForbiddenResponse({ description: 'Not from a page of ours' })
  async logout(
    @Body({ schema: logoutForm }) _form: unknown,
    @CurrentSession() session: ActiveSession | null,
    @Res() response: Response,
  ): Promise<void> {
    const redirect = await this.signOut.run(session, uiLocales());
    this.openSession.clearCookie(response);
    response.format({
      html: () => response.redirect(303, redirect),
      json: () => response.status(200).json({ redirect }),
    });
  }

  @Post('backchannel-logout')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The provider says that a session of its own has ended' })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOkResponse({ description: 'Done' })
  @ApiBadRequestResponse({ description: 'The token is wrong, or came before' })
  async backchannelLogout(@Body({ schema: logoutTokenForm }) form: { logout_token?: string }): Promise<void> {
    await this.endByProvider.run(form.logout_token);
  }

  @Get('session')
  @UseGuards(SignedIn)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who is signed in; does not count as use of the session' })
  @ApiOkResponse({ standardSchema: sessionView })
  @ApiUnauthorizedResponse({ description: 'Nobody' })
  session(@CurrentSession() session: ActiveSession): SessionView {
    return this.showSession.run(session);
  }

  @Post('session')
  @UseGuards(SameOrigin, SignedIn, FormToken)
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Counts as use: the session lives on from now' })
  @ApiOkResponse({ standardSchema: sessionView })
  @ApiUnauthorizedResponse({ description: 'Nobody, or the provider has ended the sign-in' })
  extend(@CurrentSession() session: ActiveSession): Promise<SessionView> {
    return this.showSession.extend(session);
  }
}
