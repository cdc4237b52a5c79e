import type { Redis } from '#platform';

/**
 * What must happen at once in Redis. A record is a hash: `payload` (JSON), `consumed` (epoch seconds, set once), `exp`
 * (later than the payload's own, when a session was prolonged) and `params` (of an interaction, kept after its end).
 */
const SCRIPTS = {
  // KEYS record, index, grant, owner · ARGV payload, ttl, id, params, member, score
  providerSave: {
    numberOfKeys: 4,
    lua: `
      redis.call('HSET', KEYS[1], 'payload', ARGV[1])
      redis.call('HDEL', KEYS[1], 'exp')
      local ttl = tonumber(ARGV[2])
      if ARGV[4] ~= '' then redis.call('HSET', KEYS[1], 'params', ARGV[4]) end
      if ttl > 0 then redis.call('EXPIRE', KEYS[1], ttl) end
      if KEYS[2] ~= '' then
        redis.call('SET', KEYS[2], ARGV[3])
        if ttl > 0 then redis.call('EXPIRE', KEYS[2], ttl) end
      end
      if KEYS[3] ~= '' then
        redis.call('SADD', KEYS[3], KEYS[1])
        if redis.call('TTL', KEYS[3]) < ttl then redis.call('EXPIRE', KEYS[3], ttl) end
      end
      if KEYS[4] ~= '' then
        redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', tonumber(ARGV[6]) - ttl)
        redis.call('ZADD', KEYS[4], ARGV[6], ARGV[5])
        if redis.call('TTL', KEYS[4]) < ttl then redis.call('EXPIRE', KEYS[4], ttl) end
      end
      return 1`,
  },
  // KEYS record · ARGV prefix of all keys → record, its session, its grant, the company acted for in the session
  providerFindWithRelatives: {
    numberOfKeys: 1,
    lua: `
      local fields = { 'payload', 'consumed', 'exp' }
      local record = redis.call('HMGET', KEYS[1], unpack(fields))
      if not record[1] then return { record, false, false, false } end
      local own = cjson.decode(record[1])
      local session, grant, acting = false, false, false
      if own.sessionUid then
        local id = redis.call('GET', ARGV[1] .. 'uid:' .. own.sessionUid)
        if id then session = redis.call('HMGET', ARGV[1] .. 'Session:' .. id, unpack(fields)) end
        acting = redis.call('GET', ARGV[1] .. 'acting:' .. own.sessionUid)
      end
      if own.grantId then grant = redis.call('HMGET', ARGV[1] .. 'Grant:' .. own.grantId, unpack(fields)) end
      return { record, session, grant, acting }`,
  },
  // KEYS index · ARGV prefix of records
  providerFindByIndex: {
    numberOfKeys: 1,
    lua: `
      local id = redis.call('GET', KEYS[1])
      if not id then return false end
      return redis.call('HMGET', ARGV[1] .. id, 'payload', 'consumed', 'exp')`,
  },
  // KEYS record · ARGV now → 1 when this call consumed it, 0 when another had, -1 when it is gone
  providerConsume: {
    numberOfKeys: 1,
    lua: `
      if redis.call('HEXISTS', KEYS[1], 'payload') == 0 then return -1 end
      return redis.call('HSETNX', KEYS[1], 'consumed', ARGV[1])`,
  },
  // KEYS record, index, owner · ARGV id, member
  providerDestroy: {
    numberOfKeys: 3,
    lua: `
      if redis.call('HEXISTS', KEYS[1], 'params') == 1 then redis.call('HDEL', KEYS[1], 'payload')
      else redis.call('DEL', KEYS[1]) end
      if KEYS[2] ~= '' and redis.call('GET', KEYS[2]) == ARGV[1] then
        redis.call('DEL', KEYS[2])
        if KEYS[3] ~= '' then redis.call('ZREM', KEYS[3], ARGV[2]) end
      end
      return 1`,
  },
  // KEYS grant
  providerRevokeGrant: {
    numberOfKeys: 1,
    lua: `
      for _, record in ipairs(redis.call('SMEMBERS', KEYS[1])) do redis.call('DEL', record) end
      return redis.call('DEL', KEYS[1])`,
  },
  // KEYS index of a session · ARGV prefix of all keys, exp, ttl, uid: prolongs only what still exists, and with it its
  // place among its person's sessions, from where they are ended
  providerProlong: {
    numberOfKeys: 1,
    lua: `
      local id = redis.call('GET', KEYS[1])
      if not id then return 0 end
      local record = ARGV[1] .. 'Session:' .. id
      local payload = redis.call('HGET', record, 'payload')
      if not payload then return 0 end
      redis.call('HSET', record, 'exp', ARGV[2])
      redis.call('EXPIRE', record, ARGV[3])
      redis.call('EXPIRE', KEYS[1], ARGV[3])
      local person = cjson.decode(payload).accountId
      if person then
        local list = ARGV[1] .. 'sessions:' .. person
        redis.call('ZADD', list, ARGV[2], ARGV[4])
        if redis.call('TTL', list) < tonumber(ARGV[3]) then redis.call('EXPIRE', list, ARGV[3]) end
      end
      return 1`,
  },
} as const;

type Answer = string | number | null | (string | null | (string | null)[])[];
type Script = (...args: (string | number)[]) => Promise<Answer>;

export type ProviderScripts = Record<keyof typeof SCRIPTS, Script>;

/** The scripts as commands of the connection; sent by hash after their first use. */
export function providerScripts(redis: Redis): ProviderScripts {
  for (const [name, definition] of Object.entries(SCRIPTS)) redis.defineCommand(name, definition);
  return redis as unknown as ProviderScripts;
}
