export * from './certificate.entity.js';
export * from './certificate.events.js';
export * from './certificate.migration.js';
export * from './certificates.js';
