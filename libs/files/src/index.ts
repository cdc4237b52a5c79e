export * from './attachment.entity.js';
export * from './attachments.js';
export * from './files.events.js';
export * from './files.migration.js';
export * from './stored-file.entity.js';
export * from './upload-policy.js';
export * from './upload.entity.js';
