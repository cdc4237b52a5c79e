import { createLogger, loadConfig, runProcess } from '#platform';
import { identitySettings } from './config.js';
import { createIdentity } from './create-identity.js';

await runProcess(createLogger('identity', 'info'), async () => {
  const settings = loadConfig(identitySettings);
  const logger = createLogger('identity', settings.LOG_LEVEL);
  const app = await createIdentity(settings, logger);
  await app.listen(settings.IDENTITY_PORT, settings.HOST);
  logger.info({ issuer: settings.OIDC_ISSUER, port: settings.IDENTITY_PORT }, 'identity is up');
});
