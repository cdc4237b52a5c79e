import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentScanned, type Attachment } from '#files';
import { newId, systemClock } from '#kernel';
import { Outbox, OutboxRow } from '#platform';
import { ClamdScanner } from '../../../libs/files/src/clamd.js';
import { FolderStore } from '../../../libs/files/src/folder-store.js';
import { scanAttachment } from '../../../libs/files/src/scan-attachment.js';
import { FakeClamd } from '../../support/fake-clamd.js';
import { samplePdf } from '../../support/sample-pdf.js';
import { startUploadBench, type UploadBench } from '../../support/upload-bench.js';
import { uploadFile } from '../../support/upload-file.js';

const person = newId();
const reviewer = newId();
let bench: UploadBench;
let clamd: FakeClamd;

beforeAll(async () => {
  bench = await startUploadBench();
  clamd = await FakeClamd.start();
});
afterAll(async () => {
  await bench.close();
  await clamd.stop();
});

async function attach(text: string): Promise<{ caseId: string; attachment: Attachment }> {
  const caseId = bench.openCase(person);
  const metadata = { case: caseId, slot: 'any', filename: `审计 "报告" 2026;${text.length}.pdf` };
  const answer = await uploadFile(bench.address, samplePdf(text), metadata, { 'x-person': person });
  expect(answer.status).toBe(204);
  const [attachment] = await bench.attachments.list({ kind: 'test.case', id: caseId });
  if (!attachment) throw new Error('nothing was attached');
  return { caseId, attachment };
}

async function scan(id: string, address: string | null = clamd.address): Promise<void> {
  const scanner = address ? new ClamdScanner(address) : null;
  const store = new FolderStore(bench.folder);
  await scanAttachment(
    { db: bench.db, clock: systemClock, outbox: new Outbox(systemClock), store, scanner },
    id,
  );
}

const download = (caseId: string, id: string, who: string): Promise<Response> =>
  fetch(`${new URL(bench.address).origin}/cases/${caseId}/attachments/${id}`, {
    headers: { 'x-person': who },
  });

const stateOf = async (caseId: string) =>
  (await bench.attachments.list({ kind: 'test.case', id: caseId })).map((file) => file.scan);

const toldOf = async (attachmentId: string): Promise<string[]> => {
  const events = await bench.db.read.findBy(OutboxRow, { type: attachmentScanned.type });
  return events
    .map(({ payload }) => JSON.parse(payload) as { attachmentId: string; scan: string })
    .flatMap((event) => (event.attachmentId === attachmentId ? [event.scan] : []));
};

describe('an attachment', () => {
  it('is for its own people only until it is scanned, and for the reviewer after', async () => {
    const { caseId, attachment } = await attach('an honest report');
    expect((await download(caseId, attachment.id, person)).status).toBe(200);
    const early = await download(caseId, attachment.id, reviewer);
    expect([early.status, ((await early.json()) as { code: string }).code]).toEqual([
      409,
      'files.being-scanned',
    ]);
    await scan(attachment.id);
    expect(clamd.scanned.at(-1)).toEqual(samplePdf('an honest report'));
    expect(await stateOf(caseId)).toEqual(['clean']);
    expect(await toldOf(attachment.id)).toEqual(['clean']);
    expect((await download(caseId, attachment.id, reviewer)).status).toBe(200);
  });

  it('comes as a download that no browser would run', async () => {
    const { caseId, attachment } = await attach('headers');
    const answer = await download(caseId, attachment.id, person);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(attachment.size),
      'content-disposition':
        `attachment; filename="__ ____ 2026;7.pdf"; filename*=UTF-8''` + encodeURIComponent(attachment.name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(samplePdf('headers'));
  });

  it('with malware opens for nobody, and its content is refused wherever it turns up again', async () => {
    const text = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';
    const { caseId, attachment } = await attach(text);
    await scan(attachment.id);
    expect(await stateOf(caseId)).toEqual(['infected']);
    for (const who of [person, reviewer]) {
      const answer = await download(caseId, attachment.id, who);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        403,
        'files.infected',
      ]);
    }
    const metadata = { case: bench.openCase(person), filename: 'again.pdf' };
    const again = await uploadFile(bench.address, samplePdf(text), metadata, { 'x-person': person });
    expect(((await again.json()) as { code: string }).code).toBe('files.infected');
  });

  it('counts as not scanned where there is no scanner, and is scanned when one comes', async () => {
    const { caseId, attachment } = await attach('no scanner yet');
    await scan(attachment.id, null);
    expect(await stateOf(caseId)).toEqual(['not-scanned']);
    expect((await download(caseId, attachment.id, reviewer)).status).toBe(200);
    await scan(attachment.id);
    expect(await stateOf(caseId)).toEqual(['clean']);
    expect(await toldOf(attachment.id)).toEqual(['not-scanned', 'clean']);
  });

  it('stays unscanned when the scanner cannot tell, and the job fails to be tried again', async () => {
    const { caseId, attachment } = await attach('a doubtful one');
    clamd.fault = 'Can’t allocate memory ERROR';
    await expect(scan(attachment.id)).rejects.toThrow('clamd answered');
    clamd.fault = null;
    expect(await stateOf(caseId)).toEqual(['scanning']);
    await expect(scan(attachment.id, 'tcp://127.0.0.1:1')).rejects.toThrow(/ECONNREFUSED/);
    expect(await stateOf(caseId)).toEqual(['scanning']);
  });

  it('knows where else its content is shown', async () => {
    const first = await attach('the same audit report');
    const second = await attach('the same audit report');
    const owner = { kind: 'test.case', id: second.caseId };
    const elsewhere = await bench.attachments.ownersOf([second.attachment.sha256], owner);
    expect(elsewhere.map((place) => place.owner.id)).toEqual([first.caseId]);
    expect(await bench.attachments.ownersOf([], owner)).toEqual([]);
  });
});

describe('a scanner', () => {
  it('is reached by a socket of the file system too', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'clamd 路径 '));
    const socket = path.join(folder, 'clamd.sock');
    const server = createServer((line) => {
      line.on('data', (bytes) => {
        if (bytes.subarray(-4).equals(Buffer.alloc(4))) line.end('stream: OK\0');
      });
    });
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const address = `unix://${encodeURI(socket)}`;
    expect(await new ClamdScanner(address).scan(Readable.from([Buffer.from('x')]))).toEqual({
      infected: false,
    });
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  it('that has enough of a file says so', async () => {
    const small = await FakeClamd.start(1000);
    const content = Readable.from(Array.from({ length: 100 }, () => Buffer.alloc(64 * 1024)));
    await expect(new ClamdScanner(small.address).scan(content)).rejects.toThrow(/size limit|clamd answered/);
    await small.stop();
  });
});
