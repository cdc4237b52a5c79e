import { READ_SESSIONS } from '#identity';
import type { Redis } from '#platform';

/**
 * What must happen at once in Redis. A record is a hash: `payload` (JSON), `consumed` (epoch seconds, set once), `exp`
 * (later than the payload's own, when a session was prolonged) and `params` (of an interaction, kept after its end).
 */
const SCRIPTS = {
  // KEYS record, index, grant, list of the owner, list of all · ARGV payload, ttl, id, params, member, exp, now
  providerSave: {
    numberOfKeys: 5,
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
        redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', ARGV[7])
        redis.call('ZADD', KEYS[4], ARGV[6], ARGV[5])
        if redis.call('TTL', KEYS[4]) < ttl then redis.call('EXPIRE', KEYS[4], ttl) end
        redis.call('ZADD', KEYS[5], ARGV[6], ARGV[5])
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
  // KEYS record, index, list of the owner, list of all · ARGV id, member
  providerDestroy: {
    numberOfKeys: 4,
    lua: `
      if redis.call('HEXISTS', KEYS[1], 'params') == 1 then redis.call('HDEL', KEYS[1], 'payload')
      else redis.call('DEL', KEYS[1]) end
      if KEYS[2] ~= '' and redis.call('GET', KEYS[2]) == ARGV[1] then
        redis.call('DEL', KEYS[2])
        if KEYS[3] ~= '' then
          redis.call('ZREM', KEYS[3], ARGV[2])
          redis.call('ZREM', KEYS[4], ARGV[2])
        end
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
  // KEYS index of a session, list of all · ARGV prefix of all keys, exp, ttl, uid: prolongs only what still exists
  providerProlong: {
    numberOfKeys: 2,
    lua: `
      local id = redis.call('GET', KEYS[1])
      if not id then return 0 end
      local record = ARGV[1] .. 'Session:' .. id
      local payload = redis.call('HGET', record, 'payload')
      if not payload then return 0 end
      redis.call('HSET', record, 'exp', ARGV[2])
      redis.call('EXPIRE', record, ARGV[3])
      redis.call('EXPIRE', KEYS[1], ARGV[3])
      local owner = cjson.decode(payload).accountId
      if owner then
        local list = ARGV[1] .. 'sessions:' .. owner
        redis.call('ZADD', list, ARGV[2], ARGV[4])
        if redis.call('TTL', list) < tonumber(ARGV[3]) then redis.call('EXPIRE', list, ARGV[3]) end
        redis.call('ZADD', KEYS[2], ARGV[2], ARGV[4])
      end
      return 1`,
  },
  // KEYS what is known of where a session began · ARGV ttl, field, value…
  sessionNoteOrigin: {
    numberOfKeys: 1,
    lua: `
      redis.call('HSET', KEYS[1], unpack(ARGV, 2))
      return redis.call('EXPIRE', KEYS[1], ARGV[1])`,
  },
  sessionsRead: { numberOfKeys: 0, lua: READ_SESSIONS },
  // KEYS ended sessions · ARGV memory in milliseconds, names… The time is Redis' own, so all who write and read agree.
  sessionsMarkEnded: {
    numberOfKeys: 1,
    lua: `
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      local pairs = {}
      for i = 2, #ARGV do
        pairs[#pairs + 1] = now
        pairs[#pairs + 1] = ARGV[i]
        if #pairs == 2000 or i == #ARGV then
          redis.call('ZADD', KEYS[1], unpack(pairs))
          pairs = {}
        end
      end
      redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - tonumber(ARGV[1]))
      redis.call('PEXPIRE', KEYS[1], ARGV[1])
      return now`,
  },
  // KEYS list of all · ARGV prefix of all keys, then uid, person, number of grants, grants… for each session
  sessionsRemove: {
    numberOfKeys: 1,
    lua: `
      local i = 2
      while i <= #ARGV do
        local uid, person, grants = ARGV[i], ARGV[i + 1], tonumber(ARGV[i + 2])
        local index = ARGV[1] .. 'uid:' .. uid
        local id = redis.call('GET', index)
        if id then redis.call('DEL', ARGV[1] .. 'Session:' .. id) end
        redis.call('DEL', index, ARGV[1] .. 'acting:' .. uid, ARGV[1] .. 'about:' .. uid, ARGV[1] .. 'cas:' .. uid)
        if person ~= '' then redis.call('ZREM', ARGV[1] .. 'sessions:' .. person, uid) end
        redis.call('ZREM', KEYS[1], uid)
        for g = i + 3, i + 2 + grants do
          local list = ARGV[1] .. 'grant:' .. ARGV[g]
          for _, record in ipairs(redis.call('SMEMBERS', list)) do redis.call('DEL', record) end
          redis.call('DEL', list, ARGV[1] .. 'Grant:' .. ARGV[g])
        end
        i = i + 3 + grants
      end
      return 1`,
  },
  // KEYS session, its CAS tickets · ARGV prefix of all keys, record before, record after, number of grants, grants…, tickets…
  sessionLeave: {
    numberOfKeys: 2,
    lua: `
      if redis.call('HGET', KEYS[1], 'payload') ~= ARGV[2] then return 0 end
      redis.call('HSET', KEYS[1], 'payload', ARGV[3])
      local grants = tonumber(ARGV[4])
      for g = 5, 4 + grants do
        local list = ARGV[1] .. 'grant:' .. ARGV[g]
        for _, record in ipairs(redis.call('SMEMBERS', list)) do redis.call('DEL', record) end
        redis.call('DEL', list, ARGV[1] .. 'Grant:' .. ARGV[g])
      end
      for t = 5 + grants, #ARGV do redis.call('HDEL', KEYS[2], ARGV[t]) end
      return 1`,
  },
} as const;

type Answer = string | number | null | Answer[];
type Script = (...args: (string | number)[]) => Promise<Answer>;

export type ProviderScripts = Record<keyof typeof SCRIPTS, Script>;

/** The scripts as commands of the connection; sent by hash after their first use. */
export function providerScripts(redis: Redis): ProviderScripts {
  for (const [name, definition] of Object.entries(SCRIPTS)) redis.defineCommand(name, definition);
  return redis as unknown as ProviderScripts;
}
