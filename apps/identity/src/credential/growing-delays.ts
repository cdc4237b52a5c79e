import { createHash } from 'node:crypto';
import type { Redis } from '#platform';

/** Who tries what on whose account, from where. */
export interface Attempt {
  /** Names the account, as the one who tries does: whether there is one makes no difference. */
  readonly login: string;
  readonly address: string;
  /** A browser that has signed in to this account before, or null. */
  readonly device: string | null;
}

/** How many tries are free. */
export interface FreeTries {
  /** On one account from one place. */
  readonly account: number;
  /** From one place, on all accounts together. */
  readonly address: number;
}

/** How long tries are remembered. */
const MEMORY_S = 24 * 3600;

/** The first delay is a second and doubles with every further try, up to a quarter of an hour. */
const LONGEST_MS = 15 * 60_000;

/** From so many wrong tries in a day from unknown browsers on, each new place has one try instead of several. */
const SUSPICION = 50;

// KEYS pair, address, account · ARGV now, tries of pair, tries of address, memory, longest, suspicion
// A try is counted before the password is looked at, so that a hundred at once are a hundred; success takes it back.
const TRY = `
  local now, longest = tonumber(ARGV[1]), tonumber(ARGV[5])
  local suspected = KEYS[3] ~= '' and tonumber(redis.call('GET', KEYS[3]) or '0') >= tonumber(ARGV[6])
  local free = { suspected and 1 or tonumber(ARGV[2]), tonumber(ARGV[3]) }
  local wait = 0
  for i = 1, 2 do
    if KEYS[i] ~= '' then wait = math.max(wait, tonumber(redis.call('HGET', KEYS[i], 'until') or '0') - now) end
  end
  if wait > 0 then return wait end
  for i = 1, 2 do
    if KEYS[i] ~= '' then
      local n = redis.call('HINCRBY', KEYS[i], 'n', 1)
      if n >= free[i] then
        redis.call('HSET', KEYS[i], 'until', now + math.min(longest, 1000 * 2 ^ math.min(20, n - free[i])))
      end
      redis.call('EXPIRE', KEYS[i], ARGV[4])
    end
  end
  if KEYS[3] ~= '' then
    redis.call('INCR', KEYS[3])
    redis.call('EXPIRE', KEYS[3], ARGV[4])
  end
  return 0`;

// KEYS pair, address, account
const FORGIVE = `
  redis.call('DEL', KEYS[1])
  if KEYS[2] ~= '' and redis.call('EXISTS', KEYS[2]) == 1 then
    redis.call('HINCRBY', KEYS[2], 'n', -1)
    redis.call('HDEL', KEYS[2], 'until')
  end
  if KEYS[3] ~= '' and tonumber(redis.call('GET', KEYS[3]) or '0') > 0 then redis.call('DECR', KEYS[3]) end
  return 1`;

type Script = (...args: (string | number)[]) => Promise<number>;

/**
 * Slows guessing down without giving a stranger a way to lock anybody out. Tries count for account and place together,
 * for the address, and for the account; the delay grows with each. An account under attack never waits as a whole: a
 * new place then has one free try instead of several, so the right password still gets in at once, and a browser that
 * is known to the account is not touched at all. Each purpose (signing in, forgotten passwords, …) counts for itself.
 */
export class GrowingDelays {
  private readonly scripts: { delaysTry: Script; delaysForgive: Script };

  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
    private readonly free: FreeTries,
    private readonly purpose = 'tries',
  ) {
    redis.defineCommand('delaysTry', { numberOfKeys: 3, lua: TRY });
    redis.defineCommand('delaysForgive', { numberOfKeys: 3, lua: FORGIVE });
    this.scripts = redis as unknown as GrowingDelays['scripts'];
  }

  /** The same for something else that one may try, with tries of its own. */
  for(purpose: string, free: FreeTries): GrowingDelays {
    return new GrowingDelays(this.redis, this.prefix, free, `tries-${purpose}`);
  }

  /** Counts a try. @returns milliseconds to wait before the next one is looked at; 0: go on */
  try(attempt: Attempt, now: number = Date.now()): Promise<number> {
    const { account, address } = this.free;
    return this.scripts.delaysTry(
      ...this.keys(attempt),
      now,
      attempt.device ? account * 2 : account,
      address,
      MEMORY_S,
      LONGEST_MS,
      Math.max(SUSPICION, account * 10),
    );
  }

  /**
   * Counts something that is done to one account, whoever asks for it and from wherever, such as mail to its owner.
   * @returns as `try`
   */
  tryFor(account: string, now: number = Date.now()): Promise<number> {
    const { account: free, address } = this.free;
    const key = `${this.base}:${digest(account)}:all`;
    return this.scripts.delaysTry(key, '', '', now, free, address, MEMORY_S, LONGEST_MS, SUSPICION);
  }

  /**
   * Counts something that nobody's account is asked for, such as to begin a sign-in elsewhere, by the place alone.
   * @returns as `try`
   */
  tryFrom(address: string, now: number = Date.now()): Promise<number> {
    const { address: free } = this.free;
    return this.scripts.delaysTry(
      this.from(address),
      '',
      '',
      now,
      free,
      free,
      MEMORY_S,
      LONGEST_MS,
      SUSPICION,
    );
  }

  /** What was begun from a place came to something: it starts afresh. */
  async forgiveFrom(address: string): Promise<void> {
    await this.scripts.delaysForgive(this.from(address), '', '');
  }

  /** The try was a good one: it does not count, and the place starts afresh. */
  async forgive(attempt: Attempt): Promise<void> {
    await this.scripts.delaysForgive(...this.keys(attempt));
  }

  private get base(): string {
    return `${this.prefix}${this.purpose}`;
  }

  private from(address: string): string {
    return `${this.base}:from:${network(address)}`;
  }

  private keys({ login, address, device }: Attempt): [string, string, string] {
    const account = digest(login);
    const place = network(address);
    return device
      ? [`${this.base}:${account}:${device}`, '', '']
      : [`${this.base}:${account}:${place}`, `${this.base}:${place}`, `${this.base}:${account}`];
  }
}

function digest(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 27);
}

/** One customer's network: an IPv4 address, or the first 64 bits of an IPv6 one. */
function network(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4) return v4;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const all = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${all.slice(0, 4).join(':')}::/64`;
}
