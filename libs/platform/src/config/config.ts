import { isIP } from 'node:net';
import { z } from 'zod';

/** Wrong configuration: names every mistake at once, so that an operator fixes them in one go. */
export class ConfigError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(`The configuration is wrong:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads the environment once into a typed object. This is the only place that reads `process.env`.
 * @param schema keys are names of environment variables; an empty variable counts as absent
 * @throws ConfigError listing all mistakes
 */
export function loadConfig<S extends z.ZodObject>(
  schema: S,
  env: NodeJS.ProcessEnv = process.env,
): z.infer<S> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A public origin: https, or http on the loopback for trials. No path, no trailing slash. */
export const originSetting = z.string().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || url.origin === 'null' || url.pathname !== '/' || url.search || url.hash || url.username) {
    context.addIssue({ code: 'custom', message: `${value} is not an origin such as https://portal.example` });
    return z.NEVER;
  }
  if (url.protocol !== 'https:' && !LOOPBACK.has(url.hostname)) {
    context.addIssue({
      code: 'custom',
      message: `${value} must use https: http is allowed on the loopback only`,
    });
    return z.NEVER;
  }
  return url.origin;
});

export const portSetting = z.coerce.number().int().min(0).max(65535);

/** Reverse proxies whose forwarded headers are believed: addresses or CIDR blocks, separated by commas. */
export const proxiesSetting = z
  .string()
  .default('')
  .transform((value, context) => {
    const proxies = value.split(',').flatMap((item) => item.trim() || []);
    for (const proxy of proxies) {
      const [address = '', bits] = proxy.split('/');
      if (!isIP(address) || (bits !== undefined && !/^\d{1,3}$/.test(bits))) {
        context.addIssue({ code: 'custom', message: `${proxy} is neither an address nor a CIDR block` });
      }
    }
    return proxies;
  });

/** Settings that every process shares. */
export const processSettings = {
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TRUSTED_PROXIES: proxiesSetting,
  /** Seconds for which a process that is told to stop goes on serving, so that a balancer hears of it first. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(60).default(0),
} as const;

export const databaseSetting = z.url({
  protocol: /^mysql$/,
  error: 'must be mysql://user:password@host:port/schema',
});
export const redisSetting = z.url({
  protocol: /^rediss?$/,
  error: 'must be redis://[:password@]host:port[/database]',
});
