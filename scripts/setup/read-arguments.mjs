import { parseArgs } from 'node:util';
import { Failure } from '../failure.mjs';

const usage = [
  'npm start                    start the portal',
  'npm start -- --fresh         erase all data of this folder first',
  'npm start -- --port NUMBER   use exactly this port for the address of the portal',
  'npm start -- --no-demo       without demonstration companies and people',
  'npm run dev                  the same, and restart whatever is edited',
];

/** What was asked for on the command line. */
export function readArguments(argv = process.argv.slice(2)) {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        fresh: { type: 'boolean' },
        port: { type: 'string' },
        'no-demo': { type: 'boolean' },
        watch: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new Failure(error.message, usage);
  }
  return {
    fresh: values.fresh ?? false,
    demo: !values['no-demo'],
    watch: values.watch ?? false,
    help: values.help ? usage.join('\n') : undefined,
    port: values.port === undefined ? undefined : readPort(values.port),
  };
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Failure(`--port ${text} is not a port number between 1 and 65535`, usage);
}
