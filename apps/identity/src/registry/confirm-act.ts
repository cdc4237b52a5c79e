import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { PlatformStaff } from '../account/platform-staff.js';
import { FindClient } from './find-client.js';

/** Who may do something to a system: sent from its page, by somebody who has shown a moment ago that it is they. */
@Injectable()
export class ConfirmAct {
  constructor(
    private readonly staff: PlatformStaff,
    private readonly ownSessions: OwnSessions,
    private readonly findClient: FindClient,
  ) {}

  /**
   * @param below where the form stands, below the page of the system
   * @returns null when the browser has been sent to show who it is
   * @throws DomainError 403 for a form that is not ours, 404 for no such system
   */
  async run(id: string, request: Request, response: Response, below = ''): Promise<OwnSession | null> {
    const own = await this.staff.orConfirm(request, response, `/staff/clients/${id}${below}`);
    if (!own) return null;
    this.ownSessions.assertForm(request, own);
    await this.findClient.run(id);
    return own;
  }
}
