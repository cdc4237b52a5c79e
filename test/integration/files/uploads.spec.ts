import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attachmentAdded } from '#files';
import { DomainError, newId } from '#kernel';
import { OutboxRow } from '#platform';
import { sampleJpeg, samplePng, sampleZip } from '../../support/sample-files.js';
import { samplePdf } from '../../support/sample-pdf.js';
import { startUploadBench, type UploadBench } from '../../support/upload-bench.js';

const MEGABYTE = 1024 * 1024;
const person = newId();
const stranger = newId();

let bench: UploadBench;
let caseId: string;

beforeAll(async () => {
  bench = await startUploadBench();
});
beforeEach(() => {
  caseId = bench.openCase(person);
  bench.policy.refusal = null;
  bench.clock.set(new Date());
});
afterAll(() => bench.close());

const encode = (metadata: Record<string, string>): string =>
  Object.entries(metadata)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');

function create(
  size: number | string,
  filename: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(bench.address, {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': encode({ case: caseId, slot: 'licence', filename }),
      'x-person': person,
      ...headers,
    },
  });
}

function send(address: string, bytes: Uint8Array, offset = 0, who = person): Promise<Response> {
  return fetch(address, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      'x-person': who,
    },
    body: Buffer.from(bytes),
  });
}

const ask = (address: string, method: string, who = person): Promise<Response> =>
  fetch(address, { method, headers: { 'tus-resumable': '1.0.0', 'x-person': who } });

function addressOf(created: Response): string {
  return new URL(created.headers.get('location') ?? '', bench.address).href;
}

async function upload(bytes: Buffer, filename: string): Promise<Response> {
  const created = await create(bytes.length, filename);
  return created.status === 201 ? send(addressOf(created), bytes) : created;
}

const shown = () => bench.attachments.list({ kind: 'test.case', id: caseId });

/** The problem document of a refusal, after making sure that it is one and that nothing was kept. */
async function refusalOf(response: Response): Promise<{ code: string; text: { zh: string; en: string } }> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as {
    status: number;
    code: string;
    text: { zh: string; en: string };
  };
  expect(problem.status).toBe(response.status);
  expect(problem.text.zh).toMatch(/\p{Script=Han}/u);
  expect(problem.text.en).not.toBe(problem.text.zh);
  expect(await shown()).toEqual([]);
  return problem;
}

describe('an upload', () => {
  it.each([
    ['营业执照.pdf', samplePdf('licence'), 'application/pdf'],
    ['photo.jpg', sampleJpeg('photo'), 'image/jpeg'],
    ['scan.png', samplePng('scan'), 'image/png'],
  ])('of %s becomes an attachment under the hash of its bytes', async (name, bytes, type) => {
    const answer = await upload(bytes, name);
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, String(bytes.length)]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [attachment] = await shown();
    expect(attachment).toMatchObject({
      name,
      type,
      sha256,
      size: bytes.length,
      scan: 'scanning',
      slot: 'licence',
    });
    const stored = path.join(bench.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect(await readFile(stored)).toEqual(bytes);
    expect(bench.policy.attachedTo).toContain(attachment?.id);
    const events = await bench.db.read.findBy(OutboxRow, { type: attachmentAdded.type });
    expect(events.map(({ payload }) => JSON.parse(payload) as object)).toContainEqual({
      attachmentId: attachment?.id,
    });
  });

  it('goes on where the line was cut', async () => {
    const bytes = samplePdf('x'.repeat(3 * MEGABYTE));
    const address = addressOf(await create(bytes.length, 'long.pdf'));
    await cutAfter(address, bytes, MEGABYTE);
    const head = await ask(address, 'HEAD');
    const offset = Number(head.headers.get('upload-offset'));
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThan(bytes.length);
    expect(head.headers.get('upload-length')).toBe(String(bytes.length));
    expect((await send(address, bytes.subarray(0, 10), 0)).status).toBe(409);
    expect((await send(address, bytes.subarray(offset), offset)).status).toBe(204);
    expect(await shown()).toHaveLength(1);
  });

  it('whose last answer was lost is still known to be done', async () => {
    const bytes = samplePdf('answer lost');
    const address = addressOf(await create(bytes.length, 'a.pdf'));
    await send(address, bytes);
    const head = await ask(address, 'HEAD');
    expect([head.status, head.headers.get('upload-offset')]).toEqual([200, String(bytes.length)]);
    expect((await send(address, new Uint8Array(), bytes.length)).status).toBe(409);
    expect((await ask(address, 'DELETE')).status).toBe(409);
    expect(await shown()).toHaveLength(1);
  });

  it('whose bytes came while an engine was away is completed when the client asks again', async () => {
    const bytes = samplePdf('engine away');
    const address = addressOf(await create(bytes.length, 'a.pdf'));
    bench.policy.refusal = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect((await refusalOf(await send(address, bytes))).code).toBe('problem.unavailable');
    bench.policy.refusal = null;
    const head = await ask(address, 'HEAD');
    expect([head.status, head.headers.get('upload-offset')]).toEqual([200, String(bytes.length)]);
    expect(await shown()).toHaveLength(1);
  });

  it('leaves one attachment when client and server complete it at the same moment', async () => {
    const bytes = samplePdf('both at once');
    const address = addressOf(await create(bytes.length, 'a.pdf'));
    await Promise.all([send(address, bytes), ...[1, 2, 3].map(() => ask(address, 'HEAD'))]);
    await ask(address, 'HEAD');
    expect(await shown()).toHaveLength(1);
  });

  it('that was given up leaves nothing', async () => {
    const address = addressOf(await create(1000, 'a.pdf'));
    await send(address, new Uint8Array(10));
    expect((await ask(address, 'DELETE')).status).toBe(204);
    expect((await ask(address, 'HEAD')).status).toBe(404);
    expect(
      (await bench.everything()).filter((file) => file.includes(address.split('/').at(-1) ?? '-')),
    ).toEqual([]);
  });

  it('is over after a day', async () => {
    const address = addressOf(await create(1000, 'a.pdf'));
    bench.clock.set(new Date(Date.now() + 24 * 3_600_000 + 1000));
    expect((await ask(address, 'HEAD')).status).toBe(404);
    expect((await send(address, new Uint8Array(10))).status).toBe(404);
  });
});

describe('an upload is refused and nothing stored', () => {
  it('when it is 300 MB: before a byte of it is sent', async () => {
    const before = await bench.everything();
    const refusal = await refusalOf(await create(300 * MEGABYTE, 'big.pdf'));
    expect(refusal.code).toBe('files.too-large');
    expect(refusal.text.zh).toContain('300 MB');
    expect(await bench.everything()).toEqual(before);
  });

  it('when it sends more than it said', async () => {
    const address = addressOf(await create(100, 'a.pdf'));
    const answer = await send(address, new Uint8Array(MEGABYTE));
    expect((await refusalOf(answer)).code).toBe('problem.too-large');
    expect(Number((await ask(address, 'HEAD')).headers.get('upload-offset'))).toBeLessThanOrEqual(100);
  });

  it.each([
    ['../../../etc/cron.d/x.pdf', 'files.name-refused'],
    ['..\\..\\x.pdf', 'files.name-refused'],
    ['a\u0000b.pdf', 'files.name-refused'],
    ['bomb.zip', 'files.type-refused'],
    ['page.html', 'files.type-refused'],
    ['', 'files.name-refused'],
  ])('when its name is %j', async (name, code) => {
    expect((await refusalOf(await create(100, name))).code).toBe(code);
  });

  it.each<[string, string, () => Buffer, string]>([
    [
      'a zip bomb called .pdf',
      'a.pdf',
      () => sampleZip('bomb', Buffer.alloc(MEGABYTE)),
      'files.type-refused',
    ],
    [
      'a PDF and a Java archive in one',
      'a.pdf',
      () => Buffer.concat([samplePdf('x'), sampleZip()]),
      'files.disguised',
    ],
    ['a PNG called .pdf', 'a.pdf', () => samplePng(), 'files.extension-disagrees'],
    [
      'a page called .png',
      'a.png',
      () => Buffer.from('<html><script>alert(1)</script>'),
      'files.type-refused',
    ],
    ['half a picture', 'a.jpg', () => sampleJpeg().subarray(0, 300), 'files.damaged'],
  ])('when it is %s', async (_, name, bytes, code) => {
    const before = await bench.stored();
    expect((await refusalOf(await upload(bytes(), name))).code).toBe(code);
    expect(await bench.stored()).toEqual(before);
    expect((await bench.everything()).filter((file) => file.startsWith('staging'))).toEqual([]);
  });

  it('when the case has moved on meanwhile', async () => {
    const before = await bench.stored();
    const bytes = samplePdf('too late');
    const address = addressOf(await create(bytes.length, 'a.pdf'));
    bench.policy.refusal = new DomainError('problem.conflict', 409);
    expect((await refusalOf(await send(address, bytes))).code).toBe('problem.conflict');
    expect(await bench.stored()).toEqual(before);
    expect((await ask(address, 'HEAD')).status).toBe(404);
  });

  it('when the case is somebody else’s', async () => {
    expect((await refusalOf(await create(100, 'a.pdf', { 'x-person': stranger }))).code).toBe(
      'problem.not-found',
    );
  });

  it.each([['abc'], ['-1'], ['1.5'], ['']])('when its length is %j', async (length) => {
    expect((await refusalOf(await create(length, 'a.pdf'))).code).toMatch(/^files\./);
  });

  it('when it is empty', async () => {
    expect((await refusalOf(await create(0, 'a.pdf'))).code).toBe('files.empty');
  });

  it('when it does not say how long it is, or does not speak the protocol', async () => {
    const deferred = await create(1, 'a.pdf', { 'upload-defer-length': '1' });
    expect((await refusalOf(deferred)).code).toBe('files.upload-protocol');
    const plain = await fetch(bench.address, { method: 'POST', headers: { 'x-person': person } });
    expect((await refusalOf(plain)).code).toBe('files.upload-protocol');
  });

  it('when all that is being uploaded would not fit the case', async () => {
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) {
      expect((await create(20 * MEGABYTE, name)).status).toBe(201);
    }
    const refusal = await refusalOf(await create(MEGABYTE, 'd.pdf'));
    expect(refusal.code).toBe('files.total-too-large');
  });

  it('when there are too many files already', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) expect((await create(10, `${name}.pdf`)).status).toBe(201);
    expect((await refusalOf(await create(10, 'f.pdf'))).code).toBe('files.too-many');
  });
});

describe('somebody else’s upload', () => {
  it.each(['HEAD', 'DELETE', 'GET'])('is not there for %s', async (method) => {
    const address = addressOf(await create(1000, 'a.pdf'));
    expect((await ask(address, method, stranger)).status).toBe(method === 'GET' ? 405 : 404);
    expect((await ask(address, 'HEAD')).status).toBe(200);
  });

  it('takes no bytes', async () => {
    const address = addressOf(await create(1000, 'a.pdf'));
    const answer = await send(address, new Uint8Array(100), 0, stranger);
    expect((await refusalOf(answer)).code).toBe('problem.not-found');
    expect((await ask(address, 'HEAD')).headers.get('upload-offset')).toBe('0');
  });

  it.each(['..%2f..%2fetc%2fpasswd', 'x', '%00', 'A'.repeat(22), '..'])('%j is no upload', async (id) => {
    const answer = await ask(`${bench.address}/${id}`, 'HEAD');
    expect([404, 400]).toContain(answer.status);
  });
});

/** Sends a part of a body that promised more, then tears the line. */
function cutAfter(address: string, bytes: Buffer, sent: number): Promise<void> {
  return new Promise((resolve) => {
    const request = httpRequest(address, {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': bytes.length,
        'x-person': person,
      },
    });
    request.on('error', () => setTimeout(resolve, 300));
    request.write(bytes.subarray(0, sent), () => setTimeout(() => request.destroy(new Error('cut')), 200));
  });
}
