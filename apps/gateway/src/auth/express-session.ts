import { randomBytes } from 'node:crypto';
import { RedisStore } from 'connect-redis';
import type { Request, RequestHandler } from 'express';
import session, { type Session, type SessionData } from 'express-session';
import { cookieName, isSecure, type GatewaySettings } from '../gateway.settings.js';
import type { GatewayRedis } from '../redis/gateway-redis.js';
import { SESSION_PREFIX } from '../session/session-keys.js';

/**
 * The session as Passport needs it, on the routes of sign-in and sign-out only: everywhere else SessionReader reads
 * the same records without writing. Nothing is stored for visitors.
 */
export function expressSession(settings: GatewaySettings, redis: GatewayRedis): RequestHandler {
  const store = new SparingStore({
    client: failingWith503(redis),
    prefix: SESSION_PREFIX,
    ttl: settings.SESSION_IDLE_MINUTES * 60,
    disableTouch: true,
  });
  return session({
    name: cookieName(settings, 'portal'),
    secret: settings.SESSION_SECRETS,
    store,
    genid: () => randomBytes(32).toString('base64url'),
    resave: false,
    saveUninitialized: false,
    proxy: true,
    unset: 'destroy',
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(settings) },
  });
}

/** A session that begins with a sign-in has no record of a former one that would have to be deleted. */
class SparingStore extends RedisStore {
  /** express-session adds it to whatever store it is given. */
  declare generate: (request: Request) => void;
  private readonly found = new WeakSet<object>();

  override createSession(request: Request, data: SessionData): Session & SessionData {
    this.found.add(request);
    return super.createSession(request, data);
  }

  override regenerate(request: Request, done: (error?: unknown) => void): void {
    if (this.found.has(request)) return super.regenerate(request, done);
    this.generate(request);
    done();
  }
}

/** connect-redis passes a client's errors on as they are; these say that the store is away. */
function failingWith503(redis: GatewayRedis): object {
  return {
    get: (key: string) => redis.run((client) => client.get(key)),
    set: (key: string, value: string, options: { expiration: { type: 'EX'; value: number } }) =>
      redis.run((client) => client.set(key, value, options)),
    del: (keys: string[]) => redis.run((client) => client.del(keys)),
    expire: (key: string, seconds: number) => redis.run((client) => client.expire(key, seconds)),
  };
}
