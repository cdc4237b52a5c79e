import { setPriority } from 'node:os';
import { createApplication, createLogger, loadConfig, runProcess } from '#platform';
import { WorkerModule } from './worker.module.js';
import { workerSettings } from './worker.settings.js';

/** Somebody waits for an answer of the other processes, and nobody for one of this. */
const GIVES_WAY = 10;

await runProcess(createLogger('worker', 'info'), async () => {
  setPriority(GIVES_WAY);
  const config = loadConfig(workerSettings);
  const logger = createLogger('worker', config.LOG_LEVEL);
  const app = await createApplication(WorkerModule.forRoot(config, logger), logger);
  await app.listen(config.WORKER_PORT, config.HOST);
  const subsystems = config.SUBSYSTEMS.map(({ name }) => name);
  logger.info({ port: config.WORKER_PORT, subsystems }, 'worker is up');
});
