import { Module } from '@nestjs/common';
import { AddClient } from './add-client.js';
import { ChangeClient } from './change-client.js';
import { ChangeRegistry } from './change-registry.js';
import { CheckClient } from './check-client.js';
import { ConfirmAct } from './confirm-act.js';
import { FindClient } from './find-client.js';
import { KeptForms } from './kept-forms.js';
import { ListClients } from './list-clients.js';
import { RegistryController } from './registry.controller.js';
import { RemoveClient } from './remove-client.js';
import { RotateSecret } from './rotate-secret.js';
import { SetLogo } from './set-logo.js';
import { ShowClient } from './show-client.js';
import { ShowClientForm } from './show-client-form.js';
import { ShowSecret } from './show-secret.js';
import { SwitchClient } from './switch-client.js';

/** Where a platform administrator registers the systems of others. */
@Module({
  controllers: [RegistryController],
  providers: [
    ListClients,
    ShowClientForm,
    AddClient,
    CheckClient,
    FindClient,
    ConfirmAct,
    ShowClient,
    ChangeClient,
    SetLogo,
    ShowSecret,
    RotateSecret,
    SwitchClient,
    RemoveClient,
    ChangeRegistry,
    KeptForms,
  ],
})
export class RegistryModule {}
