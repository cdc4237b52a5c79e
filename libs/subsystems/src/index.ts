export * from './capabilities.js';
export * from './directories.js';
export * from './registry.js';
export * from './subsystem.js';
