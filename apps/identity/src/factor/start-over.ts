import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HalfSignIns } from './half-sign-ins.js';
import { OpenHalfSignIn } from './open-half-sign-in.js';

/** Leaves a half sign-in for somebody else to sign in. */
@Injectable()
export class StartOver {
  constructor(
    private readonly openHalfSignIn: OpenHalfSignIn,
    private readonly halfSignIns: HalfSignIns,
  ) {}

  async run(uid: string, request: Request, response: Response): Promise<void> {
    const open = await this.openHalfSignIn.run(uid, 'factor', request, response);
    if (!open) return;
    await this.halfSignIns.forget(uid);
    response.redirect(303, open.opened.address);
  }
}
