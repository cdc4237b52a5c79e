import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import { notFound } from '#kernel';
import { Public } from '#platform';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';

/** RFC 9116 §2.5.5 asks for an end within a year; the file is made anew at every request. */
const VALID_MS = 180 * 86_400_000;

/** Where somebody who has found a weakness reports it (RFC 9116). */
@Public()
@Controller('.well-known')
export class SecurityTxtController {
  constructor(@Inject(SETTINGS) private readonly settings: GatewaySettings) {}

  @Get('security.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOperation({ summary: 'Whom to tell of a weakness; not found where the operator has named nobody' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  show(): string {
    const { SECURITY_CONTACT: contact, PUBLIC_URL: origin } = this.settings;
    if (contact === undefined) throw notFound();
    const expires = new Date(Date.now() + VALID_MS).toISOString();
    return [
      `Contact: ${contact}`,
      `Expires: ${expires}`,
      'Preferred-Languages: zh, en',
      `Canonical: ${origin}/.well-known/security.txt`,
      '',
    ].join('\n');
  }
}
