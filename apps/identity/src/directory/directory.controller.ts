import { Controller, Get, Header, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { PortalSystem } from '#contracts';
import { Public } from '#platform';
import { ListSystems } from './list-systems.js';
import { ReadLogo } from './read-logo.js';

/** The systems that are registered, for the portal's home page. Public as routes: the list wants an access token. */
@ApiExcludeController()
@Controller()
export class DirectoryController {
  constructor(
    private readonly listSystems: ListSystems,
    private readonly readLogo: ReadLogo,
  ) {}

  @Public()
  @Get('directory/mine')
  @Header('cache-control', 'no-store')
  mine(@Headers('authorization') authorization: string | undefined): Promise<PortalSystem[]> {
    return this.listSystems.run(authorization);
  }

  @Public()
  @Get('clients/:id/logo')
  async logo(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const { type, bytes } = await this.readLogo.run(id);
    response
      .set('cache-control', 'public, max-age=86400')
      .set('content-security-policy', "default-src 'none'; sandbox")
      .set('cross-origin-resource-policy', 'cross-origin')
      .type(type)
      .send(bytes);
  }
}
