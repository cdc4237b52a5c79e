export * from './contacts.js';
export * from './message.entity.js';
export * from './notify.events.js';
export * from './notify.js';
export * from './notify.migration.js';
export * from './person-contact.entity.js';
export * from './seat.entity.js';
