import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bearer } from '../../support/access-tokens.js';
import { HightechCase } from '../../support/hightech-case.js';
import { districtReviewer, submitterOf, testCompany } from '../../support/hightech-people.js';
import { TestServices } from '../../support/test-services.js';

let services: TestServices;
beforeAll(async () => {
  services = await TestServices.start();
});
afterAll(() => services.stop());

/** The same person, who has shown so many seconds ago who they are. */
const confirmed = (person: Bearer, secondsAgo: number): Bearer => ({
  ...person,
  auth_time: Math.floor(Date.now() / 1000) - secondsAgo,
});

describe('an act that signs or decides', () => {
  it('is refused when the person showed more than five minutes ago who they are, and says what is needed', async () => {
    const found = await HightechCase.inReview(services, submitterOf(testCompany()));
    const { version } = await found.view();
    const pass = (person: Bearer) => services.call(person, 'post', `${found.path}/pass`, { version });
    const reviewer = districtReviewer();
    const refused = await pass(confirmed(reviewer, 302));
    expect(refused.status).toBe(403);
    expect(refused.headers['www-authenticate']).toBe(
      'Bearer error="insufficient_user_authentication", max_age=300',
    );
    expect(refused.body).toMatchObject({ code: 'step-up-required', status: 403, maxAge: 300 });
    expect((await found.view()).version).toBe(version);
    expect((await pass(confirmed(reviewer, 290))).status).toBe(200);
  });

  it('is refused to a token that does not say when that was', async () => {
    const found = await HightechCase.start(services, submitterOf(testCompany()));
    const silent = { ...found.company, auth_time: undefined };
    const answer = await services.call(silent, 'post', `${found.path}/withdraw`, { version: 1 });
    expect([answer.status, answer.body.code]).toEqual([401, 'problem.unauthenticated']);
  });

  it('is the only kind that asks: reading and saving a draft go on for hours', async () => {
    const submitter = submitterOf(testCompany());
    const found = await HightechCase.start(services, submitter);
    const hoursAgo = confirmed(submitter, 7200);
    expect((await services.call(hoursAgo, 'get', found.path)).status).toBe(200);
    const { version } = await found.view();
    const changes = [{ pointer: '/staff/total', value: 86 }];
    const saved = await services.call(hoursAgo, 'patch', `${found.path}/draft`, { version, changes });
    expect(saved.status).toBe(200);
  });
});
