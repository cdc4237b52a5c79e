export * from './access-token.js';
export * from './actor.js';
export * from './catalogue-events.js';
export * from './event.js';
export * from './page-number.js';
export * from './permissions.js';
export * from './portal-context.js';
export * from './portal-system.js';
