import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

const TOKEN = 'a-token-for-the-collector';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await startTestIdentity({ METRICS_TOKEN: TOKEN });
});
afterAll(() => identity?.stop());

const metrics = (headers: Record<string, string>) => fetch(`${identity.issuer}/metrics`, { headers });

describe('the metrics of identity', () => {
  it('are read on this machine and, with the token, from elsewhere', async () => {
    expect((await metrics({})).status).toBe(200);
    const collector = await metrics({ 'x-forwarded-for': '1.2.3.4', authorization: `Bearer ${TOKEN}` });
    expect(collector.status).toBe(200);
    expect(await collector.text()).toContain('# HELP http_request_duration_seconds');
  });

  it('do not exist for whoever comes through a proxy', async () => {
    const stranger = await metrics({ 'x-forwarded-for': '1.2.3.4' });
    expect(stranger.status).toBe(404);
    expect(await stranger.text()).not.toContain('# HELP');
    const wrong = await metrics({ 'x-forwarded-for': '1.2.3.4', authorization: `Bearer ${TOKEN}x` });
    expect(wrong.status).toBe(404);
  });
});
