import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Certificate,
  Certificates,
  certificateIssued,
  certificateRendered,
  type NewCertificate,
} from '#certificate';
import { FileStore } from '#files';
import { DomainError, isPublicId, newId, newPublicId } from '#kernel';
import { DeadLetters, OutboxRow, Queues } from '#platform';
import { inspectPdf } from '../../../libs/files/src/inspect-pdf.js';
import { eventually } from '../../support/browserless.js';
import { readPdf } from '../../support/read-pdf.js';
import { TestServices } from '../../support/test-services.js';

const wanted = (more: Partial<NewCertificate> = {}): NewCertificate => ({
  owner: { kind: 'test.case', id: newId() },
  company: { id: newId(), name: '北京光电材料示例有限公司', uscc: '91110108MADEM002XD' },
  programme: 'national-hte',
  title: { zh: '高新技术企业证书', en: 'High-tech enterprise certificate' },
  field: { zh: '新材料', en: 'New materials' },
  authorities: [{ zh: '示例市科学技术委员会', en: 'Demonstration Science Commission' }],
  series: { letters: 'GR', region: '11' },
  validYears: 3,
  demonstration: true,
  ...more,
});

describe('certificates', () => {
  let services: TestServices;
  let certificates: Certificates;

  beforeAll(async () => {
    services = await TestServices.start('2026-03-15T16:00:00Z');
    certificates = services.app.get(Certificates);
  });
  afterAll(() => services.stop());

  const issue = (more: Partial<NewCertificate> = {}) =>
    services.db.run((tx) => certificates.issue(tx, wanted(more)));
  const verify = (publicId: string) => services.call(null, 'get', `/workspace/certificates/${publicId}`);

  it('carry the Shanghai day, three years of validity and a number of their series', async () => {
    const certificate = await issue();
    expect(certificate).toMatchObject({
      number: 'GR2026 11 000001',
      issuedOn: '2026-03-16',
      validUntil: '2029-03-15',
    });
    expect(isPublicId(certificate.publicId)).toBe(true);
  });

  it('are one for one case, however often and by however many they are issued', async () => {
    const owner = { kind: 'test.case', id: newId() };
    const issued = await Promise.all(Array.from({ length: 8 }, () => issue({ owner })));
    expect(new Set(issued.map(({ id }) => id)).size).toBe(1);
    expect(await services.db.read.countBy(Certificate, { ownerId: owner.id })).toBe(1);
    const events = await services.db.read.findBy(OutboxRow, { type: certificateIssued.type });
    expect(events.filter(({ payload }) => payload.includes(owner.id))).toHaveLength(1);
  });

  it('are numbered without a gap, even when many are issued at once and some transactions fail', async () => {
    const series = { letters: 'ZG', region: '11' };
    await issue({ series });
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        services.db
          .run(async (tx) => {
            await certificates.issue(tx, wanted({ series }));
            if (i % 3 === 0) throw new Error('rolled back');
          })
          .catch(() => {}),
      ),
    );
    const rows = await services.db.read.find(Certificate, { order: { number: 'ASC' } });
    const numbers = rows.map(({ number }) => number).filter((number) => number.startsWith('ZG'));
    expect(numbers).toEqual(
      Array.from({ length: 21 }, (_, i) => `ZG2026 11 ${String(i + 1).padStart(6, '0')}`),
    );
  });

  it('begin again at one in a new year', async () => {
    services.clock.set('2026-12-31T16:00:00Z');
    expect((await issue({ series: { letters: 'NY', region: '11' } })).number).toBe('NY2027 11 000001');
    services.clock.set('2026-03-15T16:00:00Z');
  });

  it('are rendered by the queue, with a code that leads to their public page', async () => {
    const { id } = await issue();
    const rendered = await eventually(async () => {
      const row = await services.db.read.findOneByOrFail(Certificate, { id });
      expect(row.pdfSha256).not.toBeNull();
      return row;
    });
    const { stream } = await services.app.get(FileStore).read(rendered.pdfSha256 ?? '');
    const bytes = Buffer.concat(await Readable.from(stream).toArray());
    // It would be taken as an upload itself: whole, and nothing in it runs.
    await expect(inspectPdf(bytes)).resolves.toBeUndefined();
    const pdf = await readPdf(bytes);
    expect(pdf.text).toContain(rendered.number);
    expect(pdf.qr).toBe(`http://localhost:3000/verify/${rendered.publicId}`);
    const told = await services.db.read.findBy(OutboxRow, { type: certificateRendered.type });
    expect(told.filter(({ payload }) => payload.includes(id))).toHaveLength(1);
  });

  it('with a name that cannot be printed wait for an operator, with the reason', async () => {
    const { id } = await issue({ company: { id: newId(), name: '北京𠮷科技', uscc: '91110108MADEM002XD' } });
    const letters = services.worker.get(DeadLetters);
    await eventually(async () => {
      await promoteDelayed(services);
      const [letter] = (await letters.list()).filter(({ subscriber }) => subscriber === 'certificate.render');
      expect(letter?.error).toContain('𠮷 (U+20BB7)');
    });
    expect((await services.db.read.findOneByOrFail(Certificate, { id })).pdfSha256).toBeNull();
  });

  it('answer anybody who has the address: what they are and whether they are good today', async () => {
    const certificate = await issue();
    const { status, body } = await verify(certificate.publicId);
    expect(status).toBe(200);
    expect(body).toEqual({
      publicId: certificate.publicId,
      number: certificate.number,
      status: 'valid',
      title: { zh: '高新技术企业证书', en: 'High-tech enterprise certificate' },
      company: { name: '北京光电材料示例有限公司', uscc: '91110108MADEM002XD' },
      field: { zh: '新材料', en: 'New materials' },
      issuedOn: '2026-03-16',
      validUntil: '2029-03-15',
      revokedOn: null,
      issuers: [{ zh: '示例市科学技术委员会', en: 'Demonstration Science Commission' }],
      demo: true,
      checkedAt: '2026-03-15T16:00:00.000Z',
    });
  });

  it('are valid to the end of their last day in Shanghai, then expired', async () => {
    const { publicId } = await issue();
    services.clock.set('2029-03-15T15:59:59Z');
    expect((await verify(publicId)).body.status).toBe('valid');
    services.clock.set('2029-03-15T16:00:00Z');
    expect((await verify(publicId)).body.status).toBe('expired');
    services.clock.set('2026-03-15T16:00:00Z');
  });

  it('once revoked are so for good, and say since when', async () => {
    const { number, publicId } = await issue();
    const revoke = () =>
      services.db.run((tx) => certificates.revoke(tx, number, 'operator', 'issued in error'));
    await revoke();
    expect((await verify(publicId)).body).toMatchObject({ status: 'revoked', revokedOn: '2026-03-16' });
    await expect(revoke()).rejects.toThrow(new DomainError('certificate.revoked-already', 409));
  });

  it.each([
    newPublicId(),
    'x',
    '7Hq2kX9mVt4Rw8LcAbCdE',
    '7Hq2kX9mVt4Rw8LcAbCdEfg',
    '7Hq2kX9mVt4Rw8LcAbCdE-',
    '..%2f..%2fetc',
  ])('%j belongs to none', async (publicId) => {
    const { status, body } = await verify(publicId);
    expect([status, body.code]).toEqual([404, 'problem.not-found']);
  });

  it('tell apart addresses that differ only in letter case', async () => {
    const { publicId } = await issue();
    const swapped = publicId.replace(/[a-z]/i, (char) =>
      char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase(),
    );
    expect((await verify(swapped)).status).toBe(404);
  });
});

async function promoteDelayed(services: TestServices): Promise<void> {
  for (const job of await services.worker.get(Queues).get('certificate').getDelayed()) await job.promote();
}
