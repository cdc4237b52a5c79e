import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { FileStore } from '#files';
import { Db, Outbox, type Tx } from '#platform';
import { IsNull } from 'typeorm';
import { Certificate } from './certificate.entity.js';
import { certificateRendered } from './certificate.events.js';
import { drawCertificate } from './draw-certificate.js';

/** DI token of the portal's public origin. */
export const CERTIFICATE_ORIGIN = Symbol('CertificateOrigin');

/** Makes the PDF of a certificate and puts it into the file store. The same certificate gives the same bytes. */
@Injectable()
export class RenderCertificate {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly store: FileStore,
    @Inject(CERTIFICATE_ORIGIN) private readonly origin: string,
  ) {}

  async run(certificateId: string): Promise<void> {
    const certificate = await this.db.read.findOneByOrFail(Certificate, { id: certificateId });
    if (certificate.pdfSha256) return;
    const pdf = await drawCertificate(certificate, `${this.origin}/verify/${certificate.publicId}`);
    const staged = await this.store.stage(Readable.from([pdf]));
    await staged.keep();
    await this.db.run((tx) => this.note(tx, certificate, staged.sha256));
  }

  private async note(tx: Tx, { id, ownerKind, ownerId }: Certificate, sha256: string): Promise<void> {
    const result = await tx.update(Certificate, { id, pdfSha256: IsNull() }, { pdfSha256: sha256 });
    if (result.affected === 1) {
      await this.outbox.add(tx, certificateRendered, { certificateId: id, ownerKind, ownerId });
    }
  }
}
