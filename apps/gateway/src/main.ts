import { createLogger, loadConfig, runProcess } from '#platform';
import { gatewaySettings } from './gateway.settings.js';
import { startGateway } from './start-gateway.js';

await runProcess(createLogger('gateway', 'info'), async () => {
  const settings = loadConfig(gatewaySettings);
  await startGateway(settings, createLogger('gateway', settings.LOG_LEVEL));
});
