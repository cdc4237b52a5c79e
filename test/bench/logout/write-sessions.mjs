import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';

const BATCH = 500;
const LIFETIME_S = 3600;
const id = () => randomBytes(16).toString('base64url');

/**
 * Sessions as sign-ins in all these subsystems leave them: the provider's session, grants and refresh tokens through
 * the real adapter, and the portal's session in the gateway's store. Two of each person.
 * @returns {Promise<{ personId: string, sid: string, cookie: string }[]>} of each session what it shows itself by
 */
export async function writeSessions({ count, clients, redisUrl, prefix, issuer, gatewaySecret }) {
  const { RedisAdapter } = await import(
    new URL('../../../dist/apps/identity/src/store/redis-adapter.js', import.meta.url).href
  );
  const redis = new Redis(redisUrl, { enableAutoPipelining: true });
  const [sessions, grants, refreshTokens] = ['Session', 'Grant', 'RefreshToken'].map(
    (model) => new RedisAdapter(redis, prefix, model),
  );
  const written = [];
  let personId = '';
  const write = async (at) => {
    if (at % 2 === 0) personId = randomUUID();
    const accountId = personId;
    const iat = Math.floor(Date.now() / 1000);
    const common = { iat, exp: iat + LIFETIME_S, accountId };
    const uid = id();
    const authorizations = Object.fromEntries(clients.map((name) => [name, { sid: id(), grantId: id() }]));
    const portal = authorizations[clients[0]];
    const jti = id();
    const refresh = { ...common, kind: 'RefreshToken', jti: id(), clientId: clients[0], sessionUid: uid };
    const cookie = await Promise.all([
      sessions.upsert(
        jti,
        { ...common, kind: 'Session', jti, uid, loginTs: iat, authorizations },
        LIFETIME_S,
      ),
      refreshTokens.upsert(refresh.jti, { ...refresh, grantId: portal.grantId }, LIFETIME_S),
      ...clients.map((clientId) => {
        const { grantId } = authorizations[clientId];
        return grants.upsert(grantId, { ...common, kind: 'Grant', jti: grantId, clientId }, LIFETIME_S);
      }),
    ]).then(() => writePortalSession(redis, { issuer, sid: portal.sid, subject: accountId, gatewaySecret }));
    written.push({ personId: accountId, sid: portal.sid, cookie });
  };
  for (let at = 0; at < count; at += BATCH) {
    await Promise.all(Array.from({ length: Math.min(BATCH, count - at) }, (_, more) => write(at + more)));
  }
  redis.disconnect();
  return written;
}

/** @returns {Promise<string>} the cookie */
async function writePortalSession(redis, { issuer, sid, subject, gatewaySecret }) {
  const session = randomBytes(32).toString('base64url');
  const user = {
    name: '示例人员',
    company: null,
    roles: [],
    grants: {},
    issuer,
    subject,
    sid,
    csrfToken: id(),
    endsAt: Date.now() + LIFETIME_S * 1000,
  };
  const hash = (...parts) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  const lists = [`gateway:by-sid:${hash(issuer, sid)}`, `gateway:by-subject:${hash(issuer, subject)}`];
  await Promise.all([
    redis.set(
      `gateway:session:${session}`,
      JSON.stringify({ cookie: { path: '/' }, passport: { user } }),
      'EX',
      LIFETIME_S,
    ),
    redis.hset(`gateway:tokens:${session}`, { refresh: 'r', 'id-token': 'i' }),
    redis.expire(`gateway:tokens:${session}`, LIFETIME_S),
    ...lists.flatMap((list) => [redis.zadd(list, Date.now(), session), redis.expire(list, LIFETIME_S)]),
  ]);
  const signature = createHmac('sha256', gatewaySecret).update(session).digest('base64').replace(/=+$/, '');
  return `portal=${encodeURIComponent(`s:${session}.${signature}`)}`;
}
