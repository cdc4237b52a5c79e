import { filesSettings, scannerSettings } from '#files';
import { mailSettings } from '#notify';
import { databaseSetting, originSetting, portSetting, processSettings, redisSetting } from '#platform';
import { subsystemsSetting } from '#subsystems';
import { z } from 'zod';

/** The worker's environment. */
export const workerSettings = z
  .object({
    ...processSettings,
    ...filesSettings,
    ...scannerSettings,
    ...mailSettings,
    DATABASE_URL: databaseSetting,
    REDIS_URL: redisSetting,
    WORKER_PORT: portSetting.default(3003),
    PUBLIC_URL: originSetting,
    SUBSYSTEMS: subsystemsSetting,
  })
  .refine((settings) => settings.SMTP_URL ?? settings.MAIL_DIR, {
    path: ['MAIL_DIR'],
    error: 'mail needs SMTP_URL, or MAIL_DIR to be written into',
  });

export type WorkerConfig = z.infer<typeof workerSettings>;
