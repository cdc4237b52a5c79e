import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApplication } from '#platform';
import { logRequests } from './log-requests.js';
import { requireJson } from './require-json.js';
import { ServicesModule, type ServicesParts } from './services.module.js';
import type { ServicesConfig } from './services.settings.js';

/** The services process, not yet listening. */
export async function createServices(
  config: ServicesConfig,
  parts: ServicesParts,
): Promise<NestExpressApplication> {
  const app = await createApplication(ServicesModule.forRoot(config, parts), parts.logger);
  app.use(logRequests(parts.logger));
  app.use(requireJson);
  return app;
}
