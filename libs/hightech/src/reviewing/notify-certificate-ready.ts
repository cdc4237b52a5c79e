import { Injectable } from '@nestjs/common';
import { Certificates, type certificateRendered } from '#certificate';
import type { PayloadOf } from '#contracts';
import type { Tx } from '#platform';
import { Applications } from '../application/applications.js';
import { OWNER_KIND, ownerOf } from '../application/attachments-of.js';
import { Notices } from './notices.js';

/** The certificate has been rendered: the company may download it now. */
@Injectable()
export class NotifyCertificateReady {
  constructor(
    private readonly applications: Applications,
    private readonly certificates: Certificates,
    private readonly notices: Notices,
  ) {}

  async run(tx: Tx, { ownerKind, ownerId }: PayloadOf<typeof certificateRendered>): Promise<void> {
    if (ownerKind !== OWNER_KIND) return;
    const application = await this.applications.lockAny(tx, ownerId);
    const certificate = await this.certificates.ofOwner(ownerOf(ownerId), tx);
    if (application && certificate) await this.notices.certificateReady(tx, application, certificate);
  }
}
