import { createApplication, createLogger, loadConfig, runProcess } from '#platform';
import { WorkerModule } from './worker.module.js';
import { workerSettings } from './worker.settings.js';

await runProcess(createLogger('worker', 'info'), async () => {
  const config = loadConfig(workerSettings);
  const logger = createLogger('worker', config.LOG_LEVEL);
  const app = await createApplication(WorkerModule.forRoot(config, logger), logger);
  await app.listen(config.WORKER_PORT, config.HOST);
  const subsystems = config.SUBSYSTEMS.map(({ name }) => name);
  logger.info({ port: config.WORKER_PORT, subsystems }, 'worker is up');
});
