export * from './config-file.js';
export * from './csv.js';
export * from './taxonomy.js';
export * from './working-calendar.js';
export * from './write-csv.js';
