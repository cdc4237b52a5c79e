import { createHmac, generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { UnsecuredJWT, generateKeyPair } from 'jose';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIENCES } from '#contracts';
import { newId } from '#kernel';
import { ISSUER } from '../support/access-tokens.js';
import { HightechCase } from '../support/hightech-case.js';
import { districtReviewer, submitterOf, testCompany } from '../support/hightech-people.js';
import { TestServices, type Answer } from '../support/test-services.js';

let services: TestServices;
let found: HightechCase;
const submitter = submitterOf(testCompany());

beforeAll(async () => {
  services = await TestServices.start();
  found = await HightechCase.start(services, submitter);
});
afterAll(() => services.stop());

function get(path: string, headers: Record<string, string>): Promise<Answer> {
  return request(services.app.getHttpServer())
    .get(path)
    .set(headers)
    .then((answer) => answer);
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('a token', () => {
  const refused = async (headers: Record<string, string>, path = '/hightech/applications') => {
    const { status, body, headers: given } = await get(path, headers);
    expect(given['content-type']).toMatch(/^application\/problem\+json/);
    return [status, body.code];
  };
  const UNAUTHENTICATED = [401, 'problem.unauthenticated'];

  it('that is good is taken', async () => {
    const { status } = await get('/hightech/applications', bearer(await services.tokens.sign(submitter)));
    expect(status).toBe(200);
  });

  it('is needed', async () => {
    expect(await refused({})).toEqual(UNAUTHENTICATED);
    expect(await refused({ authorization: 'Basic dXNlcjpwYXNz' })).toEqual(UNAUTHENTICATED);
    expect(await refused({ authorization: 'Bearer ' })).toEqual(UNAUTHENTICATED);
  });

  it('of another audience opens nothing', async () => {
    const workspace = await services.tokens.sign(submitter, { audience: AUDIENCES.workspace });
    expect(await refused(bearer(workspace))).toEqual(UNAUTHENTICATED);
    const hightech = await services.tokens.sign(submitter);
    expect(await refused(bearer(hightech), '/workspace/inbox')).toEqual(UNAUTHENTICATED);
  });

  it('that has run out, of another issuer, of another kind or signed by another key is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const tokens = await Promise.all([
      services.tokens.sign(submitter, { expiresIn: -30 }),
      services.tokens.sign(submitter, { issuer: 'https://elsewhere.example' }),
      services.tokens.sign(submitter, { typ: 'JWT' }),
      services.tokens.sign(submitter, { key: privateKey }),
    ]);
    for (const token of tokens) expect(await refused(bearer(token))).toEqual(UNAUTHENTICATED);
  });

  it('without a signature, or signed with a secret instead of a key, is refused', async () => {
    const claims = { ...submitter, client_id: 'portal', jti: newId() };
    const none = new UnsecuredJWT(claims)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCES.hightech)
      .setExpirationTime('5m');
    expect(await refused(bearer(none.setIssuedAt().encode()))).toEqual(UNAUTHENTICATED);
    const [, payload] = (await services.tokens.sign(submitter)).split('.');
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'at+jwt', kid: 'test' })).toString(
      'base64url',
    );
    const secret = publicKey.export({ type: 'spki', format: 'pem' });
    const mac = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
    expect(await refused(bearer(`${header}.${payload}.${mac}`))).toEqual(UNAUTHENTICATED);
  });

  it('with claims that were changed after signing is refused', async () => {
    const [header, payload = '', signature] = (await services.tokens.sign(submitter)).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const raised = { ...claims, roles: [{ role: 'municipal-reviewer' }] };
    const forged = Buffer.from(JSON.stringify(raised)).toString('base64url');
    expect(await refused(bearer(`${header}.${forged}.${signature}`))).toEqual(UNAUTHENTICATED);
  });

  it('whose permissions do not suffice is told so', async () => {
    const desk = await get('/hightech/desk', bearer(await services.tokens.sign(submitter)));
    expect([desk.status, desk.body.code]).toEqual([403, 'problem.forbidden']);
    const start = await services.call(districtReviewer(), 'post', '/hightech/applications', {
      programme: 'national-hte',
    });
    expect(start.status).toBe(403);
  });

  it('is not needed for what everybody may read', async () => {
    for (const path of [
      '/hightech/programmes',
      '/hightech/forms/national-hte/1',
      '/workspace/dictionaries/fields',
      '/health/live',
      '/health/ready',
    ]) {
      expect([path, (await get(path, {})).status]).toEqual([path, 200]);
    }
  });
});

describe('a body', () => {
  const send = async (body: string | Buffer, type = 'application/json'): Promise<Answer> =>
    request(services.app.getHttpServer())
      .patch(`${found.path}/draft`)
      .set(bearer(await services.tokens.sign(submitter)))
      .set('content-type', type)
      .send(body);

  it('that is no JSON is a problem document in the reader’s language', async () => {
    const { status, body, headers } = await send('{"version": 1,');
    expect([status, body.code]).toEqual([400, 'problem.malformed-json']);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body.title).toBe('请求体不是有效的 JSON。');
    expect(body.instance).toBe(`urn:request:${headers['x-request-id']}`);
  });

  it('of another type or encoding is refused', async () => {
    const form = await send('version=1', 'application/x-www-form-urlencoded');
    expect([form.status, form.body.code]).toEqual([415, 'problem.unsupported-type']);
    const charset = await send('{}', 'application/json; charset=koi8-r');
    expect([charset.status, charset.body.code]).toEqual([415, 'problem.unsupported-type']);
  });

  it('above a megabyte is refused', async () => {
    const { status, body } = await send(JSON.stringify({ version: 1, changes: 'x'.repeat(1_100_000) }));
    expect([status, body.code]).toEqual([413, 'problem.too-large']);
  });

  it('that unpacks to more than a megabyte is refused, however small it came', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    const { status, body } = await request(services.app.getHttpServer())
      .patch(`${found.path}/draft`)
      .set(bearer(await services.tokens.sign(submitter)))
      .set('content-type', 'application/json')
      .set('content-encoding', 'gzip')
      // As it is: the client would make JSON of the bytes.
      .serialize((bytes: unknown) => bytes as string)
      .send(bomb);
    expect([status, body.code]).toEqual([413, 'problem.too-large']);
  });

  it('of the wrong shape names every wrong member', async () => {
    const { status, body } = await send(JSON.stringify({ version: 0, changes: [{ pointer: 'staff' }] }));
    expect(status).toBe(422);
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/version', '/changes/0/pointer']));
  });

  it('with more changes than a page can make is refused', async () => {
    const changes = Array.from({ length: 201 }, () => ({ pointer: '/staff/total', value: 1 }));
    expect((await send(JSON.stringify({ version: 1, changes }))).status).toBe(422);
  });

  it('that tries to reach a prototype changes nothing', async () => {
    const { version } = await found.view();
    const changes = [
      { pointer: '/__proto__/polluted', value: 1 },
      { pointer: '/constructor/prototype/polluted', value: 1 },
      { pointer: '/ip/__proto__', value: { polluted: 1 } },
    ];
    const { body } = await send(JSON.stringify({ version, changes }));
    expect(body.rejected).toHaveLength(3);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('an address', () => {
  it('that nobody serves is a problem document, whatever the method', async () => {
    const unknown = await get('/hightech/nothing', bearer(await services.tokens.sign(submitter)));
    expect([unknown.status, unknown.body.code]).toEqual([404, 'problem.not-found']);
    const method = await request(services.app.getHttpServer()).put('/hightech/programmes').send({});
    expect(method.status).toBe(404);
  });

  it('answers with the request id that came from the gateway', async () => {
    const { headers } = await get('/hightech/programmes', { 'x-request-id': 'from-the-gateway-1' });
    expect(headers['x-request-id']).toBe('from-the-gateway-1');
    const evil = await get('/hightech/programmes', { 'x-request-id': 'a b{}' });
    expect(evil.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('an upload', () => {
  it('with a path in its name, of a wrong type or to nowhere is refused before anything is kept', async () => {
    const refuse = async (slot: string, name: string, content: string) => {
      const answer = await found.upload(slot, name, Buffer.from(content));
      return [answer.status, (answer.body.code ?? JSON.parse(answer.text ?? '{}').code) as string];
    };
    expect((await refuse('licence', '../../etc/passwd', 'x'))[1]).toBe('files.name-refused');
    expect((await refuse('licence', 'licence.pdf', '<html>'))[1]).toBe('files.type-refused');
    expect((await refuse('no-such', 'licence.pdf', 'x'))[1]).toBe('hightech.slot-unknown');
    expect((await found.view()).attachments).toEqual([]);
  });

  it('of more than 20 MB is refused with the limit before it is sent', async () => {
    const { status, text } = await found.upload('licence', 'a.pdf', Buffer.alloc(20 * 1024 * 1024 + 1));
    expect(status).toBe(413);
    expect(JSON.parse(text ?? '{}')).toMatchObject({
      code: 'files.too-large',
      text: { en: expect.stringContaining('20 MB') },
    });
  });

  it('to a slot that has as many files as it takes is refused', async () => {
    const full = await HightechCase.start(services, submitterOf(testCompany()));
    for (const text of ['front', 'back']) await full.attach('licence', `${text} ${full.seed}`);
    const { status, text } = await full.upload('licence', 'third.pdf', Buffer.from('x'));
    expect([status, JSON.parse(text ?? '{}').code]).toEqual([422, 'hightech.slot-full']);
    expect((await full.view()).attachments).toHaveLength(2);
  });

  it('to the application of another company is not found', async () => {
    const stranger = submitterOf(testCompany());
    expect((await found.upload('licence', 'licence.pdf', Buffer.from('x'), stranger)).status).toBe(404);
  });
});
