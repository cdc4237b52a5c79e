/** What the image can be, and on which port each of the processes answers. */
export const roles = {
  gateway: { port: ['GATEWAY_PORT', 3000] },
  identity: { port: ['IDENTITY_PORT', 3001] },
  services: { port: ['SERVICES_PORT', 3002] },
  worker: { port: ['WORKER_PORT', 3003] },
  cli: {},
};

/** The program of a role, relative to the top folder. */
export const programOf = (role) => `dist/programs/${role}.js`;
