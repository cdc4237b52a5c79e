import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '#platform';
import { AddClient } from './add-client.js';
import { ChangeClient } from './change-client.js';
import { CheckClient } from './check-client.js';
import { ListClients } from './list-clients.js';
import { RemoveClient } from './remove-client.js';
import { RotateSecret } from './rotate-secret.js';
import { SetLogo } from './set-logo.js';
import { ShowClient } from './show-client.js';
import { ShowClientForm } from './show-client-form.js';
import { SwitchClient } from './switch-client.js';

/** The console of the registry. Public as routes: who is not signed in is sent to sign in. */
@ApiExcludeController()
@Public()
@Controller('staff/clients')
export class RegistryController {
  constructor(
    private readonly listClients: ListClients,
    private readonly forms: ShowClientForm,
    private readonly addClient: AddClient,
    private readonly checkClient: CheckClient,
    private readonly showClient: ShowClient,
    private readonly changeClient: ChangeClient,
    private readonly setLogo: SetLogo,
    private readonly rotateSecret: RotateSecret,
    private readonly switchClient: SwitchClient,
    private readonly removeClient: RemoveClient,
  ) {}

  @Get()
  list(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.listClients.answer(request, response);
  }

  @Get('new')
  askNew(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.forms.add(request, response);
  }

  @Post()
  add(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.addClient.answer(request, response);
  }

  @Post('check')
  check(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.checkClient.answer(request, response);
  }

  @Get(':id')
  one(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showClient.answer(id, request, response);
  }

  @Get(':id/confirm')
  confirm(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.showClient.confirm(id, request, response);
  }

  @Get(':id/edit')
  askChange(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.forms.change(id, request, response);
  }

  @Post(':id')
  change(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.changeClient.answer(id, request, response);
  }

  @Post(':id/logo')
  logo(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.setLogo.answer(id, request, response);
  }

  @Post(':id/secret')
  rotate(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.rotateSecret.answer(id, request, response);
  }

  @Post(':id/disable')
  disable(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.switchClient.answer(id, 'disabled', request, response);
  }

  @Post(':id/enable')
  enable(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.switchClient.answer(id, 'enabled', request, response);
  }

  @Get(':id/remove')
  askRemove(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.removeClient.ask(id, request, response);
  }

  @Post(':id/remove')
  remove(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.removeClient.answer(id, request, response);
  }
}
