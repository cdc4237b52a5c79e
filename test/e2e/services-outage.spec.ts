import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/browserless.js';
import { HightechCase } from '../support/hightech-case.js';
import { submitterOf, testCompany } from '../support/hightech-people.js';
import { severable, type SeverableEngine } from '../support/severable-engine.js';
import { TestServices } from '../support/test-services.js';

let services: TestServices;
let line: SeverableEngine;

beforeAll(async () => {
  services = await TestServices.start(undefined, async (url) => {
    line = await severable(url);
    return line.url;
  });
});
afterAll(async () => {
  await services.stop();
  await line.close();
});

it('while MariaDB is away every answer is a 503 problem; back again, it goes on where it was without a restart', async () => {
  const submitter = submitterOf(testCompany());
  const found = await HightechCase.filled(services, submitter);
  const { version } = await found.view();
  expect((await services.call(null, 'get', '/health/ready')).status).toBe(200);

  await line.cut();
  const save = await found.save([{ pointer: '/staff/bachelor', value: 70 }], submitter, version);
  expect(save).toMatchObject({ status: 503, body: { code: 'problem.unavailable' } });
  expect(save.headers['retry-after']).toBeDefined();
  const submit = await services.call(submitter, 'post', `${found.path}/submit`, { version });
  expect(submit.status).toBe(503);
  const ready = await services.call(null, 'get', '/health/ready');
  expect(ready).toMatchObject({ status: 503, body: { ready: false, checks: { database: 'unreachable' } } });
  expect((await services.call(null, 'get', '/health/live')).status).toBe(200);
  // What needs no database is answered all the same.
  expect((await services.call(null, 'get', '/hightech/programmes')).status).toBe(200);

  await line.mend();
  await eventually(async () => {
    const back = await services.call(null, 'get', '/health/ready');
    if (back.status !== 200) throw new Error('not yet back');
  });
  expect(await found.view()).toMatchObject({ state: 'draft', version });
  expect((await services.call(submitter, 'post', `${found.path}/submit`, { version })).status).toBe(200);
  expect((await found.reaches('district-review')).history.map(({ move }) => move)).toEqual([
    'submit',
    'precheck-pass',
  ]);
});
