export * from './hightech.schema.js';
export { ApplicationsController } from './http/applications.controller.js';
export { DeskController } from './http/desk.controller.js';
export { MovesController } from './http/moves.controller.js';
export { ProgrammesController } from './http/programmes.controller.js';
