import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#contracts';
import { Certificates, sendCertificate } from '#certificate';
import { FileStore } from '#files';
import { DomainError } from '#kernel';
import { Applications } from '../application/applications.js';
import { ownerOf } from '../application/attachments-of.js';

/** Sends the certificate to the company that holds it and to the staff who may see the case. */
@Injectable()
export class OpenCertificate {
  constructor(
    private readonly applications: Applications,
    private readonly certificates: Certificates,
    private readonly store: FileStore,
  ) {}

  /** @throws DomainError 404 `hightech.certificate-missing`; 409 `certificate.not-ready` while it is being rendered */
  async run(actor: Actor, id: string, response: Response): Promise<void> {
    await this.applications.read(actor, id);
    const certificate = await this.certificates.ofOwner(ownerOf(id));
    if (!certificate) throw new DomainError('hightech.certificate-missing', 404);
    await sendCertificate(this.store, response, certificate);
  }
}
