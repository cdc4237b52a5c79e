import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { systemClock } from '#kernel';
import {
  CoreModule,
  DatabaseModule,
  DeadLetters,
  NestLogger,
  QueueModule,
  Queues,
  createLogger,
  databaseSetting,
  loadConfig,
  redisSetting,
} from '#platform';
import { PORTAL_ENTITIES, PORTAL_QUEUES } from '#subsystems';
import { z } from 'zod';
import type { Command } from './command.js';
import { readArguments, required } from './read-arguments.js';

const settings = z.object({ DATABASE_URL: databaseSetting, REDIS_URL: redisSetting });

export const listDeadLetters: Command = {
  name: 'dead-letters list',
  usage: '[--json]',
  summary: 'shows the jobs that failed at their last try',
  async run(args, env, { out }) {
    const { values } = readArguments(args, { json: { type: 'boolean', default: false } });
    const letters = await withDeadLetters(env, (deadLetters) => deadLetters.list());
    if (values.json) return out(JSON.stringify(letters, null, 2));
    if (letters.length === 0) return out('no job waits');
    for (const { id, failedAt, attempts, error } of letters) {
      out(`${id}  ${failedAt ?? '-'}  ${attempts} tries  ${firstLine(error)}`);
    }
  },
};

export const retryDeadLetter: Command = {
  name: 'dead-letters retry',
  usage: 'ID',
  summary: 'lets a job run again, with all its tries',
  async run(args, env, { out }) {
    const [id = ''] = readArguments(args, {}, 1).positionals;
    await withDeadLetters(env, (deadLetters) => deadLetters.retry(id));
    out(`${id} runs again`);
  },
};

export const dismissDeadLetter: Command = {
  name: 'dead-letters dismiss',
  usage: 'ID --reason "WHY" --by "WHO"',
  summary: 'gives a job up for good; who did so and why is kept',
  async run(args, env, { out }) {
    const options = { reason: { type: 'string' }, by: { type: 'string' } } as const;
    const { values, positionals } = readArguments(args, options, 1);
    const [id = ''] = positionals;
    const reason = required(values.reason, '--reason');
    const by = required(values.by, '--by');
    await withDeadLetters(env, (deadLetters) => deadLetters.dismiss(id, by, reason));
    out(`${id} is dismissed`);
  },
};

async function withDeadLetters<T>(
  env: NodeJS.ProcessEnv,
  work: (deadLetters: DeadLetters) => Promise<T>,
): Promise<T> {
  const config = loadConfig(settings, env);
  const logger = createLogger('cli', 'error');
  @Module({
    imports: [
      CoreModule.forRoot({ logger, clock: systemClock }),
      DatabaseModule.forRoot(config.DATABASE_URL, PORTAL_ENTITIES),
      QueueModule.forRoot(config.REDIS_URL, PORTAL_QUEUES),
    ],
  })
  class DeadLetterModule {}
  const app = await NestFactory.createApplicationContext(DeadLetterModule, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    // Fails within seconds when Redis is away; Bull itself would wait for it.
    await app.get(Queues).all()[0]?.client.ping();
    return await work(app.get(DeadLetters));
  } finally {
    await app.close();
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
