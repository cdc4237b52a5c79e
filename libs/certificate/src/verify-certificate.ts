import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, shanghaiDay, type Clock } from '#kernel';
import type { Certificate } from './certificate.entity.js';
import type { PublicCertificate } from './certificate.schema.js';
import { Certificates } from './certificates.js';

/** Says of a certificate whether it is good today. */
@Injectable()
export class VerifyCertificate {
  constructor(
    private readonly certificates: Certificates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 when no certificate has this id */
  async run(publicId: string): Promise<PublicCertificate> {
    const certificate = await this.certificates.byPublicId(publicId);
    const now = this.clock.now();
    return {
      publicId,
      number: certificate.number,
      status: statusOf(certificate, shanghaiDay(now)),
      title: certificate.title,
      company: { name: certificate.companyName, uscc: certificate.companyUscc },
      field: certificate.field,
      issuedOn: certificate.issuedOn,
      validUntil: certificate.validUntil,
      revokedOn: certificate.revokedOn,
      issuers: certificate.authorities,
      demo: certificate.demonstration,
      checkedAt: now.toISOString(),
    };
  }
}

/** @param today `YYYY-MM-DD` in Shanghai; the last day of validity is still valid */
export function statusOf(
  certificate: Pick<Certificate, 'state' | 'validUntil'>,
  today: string,
): PublicCertificate['status'] {
  if (certificate.state === 'revoked') return 'revoked';
  return today <= certificate.validUntil ? 'valid' : 'expired';
}
