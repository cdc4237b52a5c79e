import { createHmac, randomBytes } from 'node:crypto';
import { createClient } from 'redis';

const SESSIONS = 200;

/** Sessions as a sign-in leaves them: what is measured is their use. */
export async function openSessions(url, secret) {
  const redis = createClient({ url });
  await redis.connect();
  const now = Date.now();
  const cookies = await Promise.all(
    Array.from({ length: SESSIONS }, async (_, at) => {
      const id = randomBytes(32).toString('base64url');
      const user = {
        name: '示例人员',
        company: {
          id: '018f2f6e-0000-7000-8000-000000000001',
          uscc: '91110000000000000X',
          name: '示例公司',
          district: '110108',
          registeredOn: null,
          role: 'administrator',
        },
        roles: [],
        grants: { hightech: ['fill', 'submit'] },
        issuer: 'https://bench.invalid',
        subject: `person-${at}`,
        sid: `sid-${at}`,
        csrfToken: randomBytes(32).toString('base64url'),
        endsAt: now + 3_600_000,
      };
      const token = {
        header: `Bearer ${randomBytes(600).toString('base64url')}`,
        expiresAt: now + 3_600_000,
      };
      await redis.set(
        `gateway:session:${id}`,
        JSON.stringify({ cookie: { path: '/' }, passport: { user } }),
        { expiration: { type: 'EX', value: 1800 } },
      );
      await redis.hSet(`gateway:tokens:${id}`, {
        refresh: 'r',
        'for:urn:portal:hightech': JSON.stringify(token),
      });
      await redis.expire(`gateway:tokens:${id}`, 1800);
      const signature = createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, '');
      return `portal=${encodeURIComponent(`s:${id}.${signature}`)}`;
    }),
  );
  await redis.close();
  return cookies;
}
