import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { rotateClientSecret } from '#identity';
import { formFields } from '../pages/form-guard.js';
import { mistakeOf } from '../pages/mistake-of.js';
import { IdentityRuntime } from '../runtime.js';
import { ChangeRegistry } from './change-registry.js';
import { ConfirmAct } from './confirm-act.js';
import { keepMs } from './keep-secret.js';
import { ShowClient } from './show-client.js';
import { ShowSecret } from './show-secret.js';

/** Gives a system a new secret, shown this once; the one before stays good for as long as was chosen. */
@Injectable()
export class RotateSecret {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly confirmAct: ConfirmAct,
    private readonly showClient: ShowClient,
    private readonly registry: ChangeRegistry,
    private readonly secrets: ShowSecret,
  ) {}

  async answer(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.confirmAct.run(id, request, response);
    if (!own) return;
    const { KEY_ENCRYPTION_KEY: key } = this.runtime.settings;
    const { keep, seen = '' } = formFields(request);
    const act = { kind: 'client-secret-rotated', clientId: id, own, request, seen } as const;
    try {
      const secret = await this.registry.run(act, (tx, author) =>
        rotateClientSecret(tx, key, id, keepMs(keep), author),
      );
      await this.secrets.show(id, secret, own, request, response);
    } catch (error) {
      const { language } = this.runtime.answer.context(request);
      await this.showClient.show(id, own, request, response, [mistakeOf(error, 'keep', language)]);
    }
  }
}
