import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  DomainError,
  defineMessages,
  newId,
  newPublicId,
  notFound,
  shanghaiDay,
  type Clock,
  type Text,
} from '#kernel';
import { Db, Outbox, type Tx } from '#platform';
import { In, MoreThanOrEqual } from 'typeorm';
import { Certificate, CertificateSequence } from './certificate.entity.js';
import { certificateIssued } from './certificate.events.js';

defineMessages({
  'certificate.not-ready': {
    zh: '证书文件正在生成，请稍后再下载。',
    en: 'The certificate is being prepared. Try again in a moment.',
  },
  'certificate.revoked-already': { zh: '该证书已被撤销。', en: 'This certificate has been revoked already.' },
});

/** Companies that one query looks for. */
const AT_ONCE = 1000;

/** The case that a certificate comes from. */
export interface CertificateOwner {
  readonly kind: string;
  readonly id: string;
}

export interface NewCertificate {
  readonly owner: CertificateOwner;
  readonly company: { readonly id: string; readonly name: string; readonly uscc: string };
  /** Id of the programme, such as `national-hte`. */
  readonly programme: string;
  /** What the document is called: 高新技术企业证书. */
  readonly title: Text;
  /** The technology field as it is to be printed. */
  readonly field: Text;
  readonly authorities: readonly Text[];
  /** Letters before the year, and figures of the region after it: `GR` and `11` give `GR2026 11 000123`. */
  readonly series: { readonly letters: string; readonly region: string };
  readonly validYears: number;
  /** For a demonstration company: marked as proving nothing. */
  readonly demonstration: boolean;
}

/** Issues certificates, finds them and revokes them. */
@Injectable()
export class Certificates {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Issues the certificate of a case, dated today in Shanghai; a queue renders it. Called again for the same case it
   * yields the certificate that is there. Numbers have no gaps: the sequence is locked until the transaction ends.
   */
  async issue(tx: Tx, wanted: NewCertificate): Promise<Certificate> {
    const now = this.clock.now();
    const day = shanghaiDay(now);
    const prefix = `${wanted.series.letters}${day.slice(0, 4)} ${wanted.series.region}`;
    // Takes the exclusive lock at once: a shared one first (INSERT IGNORE) lets two issuers block each other.
    await tx.query(
      'INSERT INTO certificate_sequence (prefix, last) VALUES (?, 0) ON DUPLICATE KEY UPDATE last = last',
      [prefix],
    );
    const sequence = await tx.findOneOrFail(CertificateSequence, {
      where: { prefix },
      lock: { mode: 'pessimistic_write' },
    });
    const owner = { ownerKind: wanted.owner.kind, ownerId: wanted.owner.id };
    // Looked up under the lock of the sequence, so that two issuers of one case cannot both find nothing.
    const issued = await tx.findOneBy(Certificate, owner);
    if (issued) return issued;
    const last = sequence.last + 1;
    await tx.update(CertificateSequence, { prefix }, { last });
    const certificate = tx.create(Certificate, {
      id: newId(now.getTime()),
      publicId: newPublicId(),
      number: `${prefix} ${String(last).padStart(6, '0')}`,
      ...owner,
      companyId: wanted.company.id,
      companyName: wanted.company.name,
      companyUscc: wanted.company.uscc,
      programme: wanted.programme,
      title: wanted.title,
      field: wanted.field,
      authorities: [...wanted.authorities],
      issuedOn: day,
      validUntil: lastDay(day, wanted.validYears),
      demonstration: wanted.demonstration,
      state: 'valid',
      revokedOn: null,
      revokedBy: null,
      revokedReason: null,
      pdfSha256: null,
      createdAt: now,
    });
    await tx.insert(Certificate, certificate);
    await this.outbox.add(tx, certificateIssued, { certificateId: certificate.id, ...owner });
    return certificate;
  }

  /** The certificate of a case, or null while there is none. */
  ofOwner(owner: CertificateOwner, tx: Tx = this.db.read): Promise<Certificate | null> {
    return tx.findOneBy(Certificate, { ownerKind: owner.kind, ownerId: owner.id });
  }

  /** Does a company hold a certificate of a programme that is valid on a day (`YYYY-MM-DD`)? */
  holds(companyId: string, programme: string, on: string): Promise<boolean> {
    return this.db.read.existsBy(Certificate, {
      companyId,
      programme,
      state: 'valid',
      validUntil: MoreThanOrEqual(on),
    });
  }

  /** The same of many companies at once. @returns those that hold one */
  async holdersAmong(
    companyIds: readonly string[],
    programme: string,
    on: string,
  ): Promise<ReadonlySet<string>> {
    const holders = new Set<string>();
    for (let from = 0; from < companyIds.length; from += AT_ONCE) {
      const some = In(companyIds.slice(from, from + AT_ONCE));
      const found = await this.db.read.find(Certificate, {
        select: { companyId: true },
        where: { companyId: some, programme, state: 'valid', validUntil: MoreThanOrEqual(on) },
      });
      for (const { companyId } of found) holders.add(companyId);
    }
    return holders;
  }

  /** The certificate behind a verification address. @throws DomainError 404 */
  async byPublicId(publicId: string): Promise<Certificate> {
    const certificate = await this.db.read.findOneBy(Certificate, { publicId });
    if (!certificate) throw notFound();
    return certificate;
  }

  /** Makes a certificate invalid from today, for good. @throws DomainError 404, `certificate.revoked-already` 409 */
  async revoke(tx: Tx, number: string, by: string, reason: string): Promise<Certificate> {
    const certificate = await tx.findOne(Certificate, {
      where: { number },
      lock: { mode: 'pessimistic_write' },
    });
    if (!certificate) throw notFound();
    if (certificate.state === 'revoked') throw new DomainError('certificate.revoked-already', 409);
    certificate.state = 'revoked';
    certificate.revokedOn = shanghaiDay(this.clock.now());
    certificate.revokedBy = by;
    certificate.revokedReason = reason;
    return tx.save(Certificate, certificate);
  }
}

/** The day before the same date some years on: issued on 16 March 2026 for three years → valid until 15 March 2029. */
export function lastDay(issuedOn: string, years: number): string {
  const [year, month, day] = issuedOn.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10);
}
