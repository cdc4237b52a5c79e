import { AccessTokenVerifier, createLogger, loadConfig, runProcess } from '#platform';
import { createServices } from './create-services.js';
import { providerKeys } from './provider-keys.js';
import { servicesSettings } from './services.settings.js';

await runProcess(createLogger('services', 'info'), async () => {
  const config = loadConfig(servicesSettings);
  const logger = createLogger('services', config.LOG_LEVEL);
  const verifier = new AccessTokenVerifier(config.OIDC_ISSUER, providerKeys(config.OIDC_ISSUER));
  const app = await createServices(config, { logger, verifier });
  await app.listen(config.SERVICES_PORT, config.HOST);
  logger.info(
    { address: await app.getUrl(), subsystems: config.SUBSYSTEMS.map(({ name }) => name) },
    'services are up',
  );
});
