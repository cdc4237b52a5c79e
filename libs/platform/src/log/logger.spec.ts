import { PassThrough } from 'node:stream';
import { Redis } from 'ioredis';
import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.js';

function logged(details: object): { text: string; line: { err: Record<string, unknown> } } {
  const out = new PassThrough();
  createLogger('test', 'info', out).error(details, 'said');
  const text = String(out.read());
  return { text, line: JSON.parse(text) as { err: Record<string, unknown> } };
}

describe('an error in the log', () => {
  it('says what happened and where, with what caused it', () => {
    const cause = Object.assign(new Error('no route'), { code: 'EHOSTUNREACH' });
    const { line } = logged({ err: new TypeError('fetch failed', { cause }) });
    expect(line.err).toEqual({
      type: 'TypeError',
      message: 'fetch failed',
      stack: expect.stringContaining('logger.spec'),
      cause: { type: 'Error', message: 'no route', code: 'EHOSTUNREACH', stack: expect.any(String) },
    });
  });

  it('does not tell what a database or Redis was asked with', async () => {
    const refused = new QueryFailedError(
      'UPDATE person SET hash = ?',
      ['$argon2id$secret'],
      new Error('gone'),
    );
    const redis = new Redis({ port: 1, lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => undefined);
    const away = await redis.set('session', 'token-secret').catch((error: unknown) => error);
    for (const err of [
      refused,
      away,
      Object.assign(new Error('x'), { command: { args: ['deep-secret'] } }),
    ]) {
      expect(logged({ err }).text).not.toContain('secret');
    }
  });

  it('ends where causes go round', () => {
    const error = new Error('round');
    error.cause = error;
    expect(logged({ err: error }).text.length).toBeLessThan(20_000);
  });

  it('is written as it is when it is no error', () => {
    expect(logged({ err: 'thrown text' }).line.err).toBe('thrown text');
  });
});
