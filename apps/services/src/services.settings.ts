import { filesSettings } from '#files';
import { databaseSetting, portSetting, processSettings, redisSetting, stepUpSetting } from '#platform';
import { subsystemsSetting } from '#subsystems';
import { z } from 'zod';

/** The environment of services. */
export const servicesSettings = z.object({
  ...processSettings,
  ...filesSettings,
  /**
   * Where this machine keeps its search index, on a disk of its own; all its processes of services share it. Without it
   * the directories are searched by titles in the database.
   */
  SEARCH_DIR: z.string().min(1).optional(),
  DATABASE_URL: databaseSetting,
  SERVICES_PORT: portSetting.default(3002),
  /** The provider whose access tokens are taken; where its keys lie, its discovery document says. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be the issuer identifier of an OpenID Provider' }),
  STEP_UP_MINUTES: stepUpSetting,
  /** Where identity lists the sessions that it has ended. */
  REDIS_URL: redisSetting,
  IDENTITY_REDIS_PREFIX: z.string().default('identity:'),
  SUBSYSTEMS: subsystemsSetting,
});

export type ServicesConfig = z.infer<typeof servicesSettings>;
