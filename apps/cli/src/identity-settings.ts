import { keyEncryptionKeySetting } from '#identity';
import { databaseSetting } from '#platform';
import { z } from 'zod';

/** What a command needs that works on identity's own schema. */
export const identitySettings = z.object({
  IDENTITY_DATABASE_URL: databaseSetting,
  KEY_ENCRYPTION_KEY: keyEncryptionKeySetting,
});
