import {
  ApplicationsController,
  DeskController,
  HIGHTECH_QUEUE,
  Hightech1764000000401,
  HightechModule,
  HightechProcessor,
  HightechWorkerModule,
  MovesController,
  ProgrammesController,
  hightechEntities,
} from '#hightech';
import type { Subsystem } from './subsystem.js';

/** 高新技术企业申报 */
export const hightech: Subsystem = {
  name: 'hightech',
  controllers: [ProgrammesController, ApplicationsController, MovesController, DeskController],
  services: [HightechModule],
  worker: [HightechWorkerModule],
  processors: [{ queue: HIGHTECH_QUEUE, processor: HightechProcessor }],
  entities: hightechEntities,
  migrations: [Hightech1764000000401],
};
