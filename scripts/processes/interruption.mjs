const controller = new AbortController();

/** Fires when the person at the keyboard or the machine asks this program to end. */
export const interruption = controller.signal;

/** From now on Ctrl-C, SIGTERM and a closed terminal fire `interruption` instead of ending the program. */
export function heedSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // npm passes on a signal that the terminal has sent here already: the second one changes nothing.
    process.on(signal, () => controller.abort(new Interrupted()));
  }
  if (process.env.npm_lifecycle_event) followParent();
  // A closed terminal takes the output with it, which is no reason to leave processes behind.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Whoever kills npm means what npm has started. */
function followParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) controller.abort(new Interrupted());
  }, 500);
  timer.unref();
}

/** Settles when `interruption` fires. */
export const interrupted = () =>
  new Promise((resolve) => {
    if (interruption.aborted) resolve();
    else interruption.addEventListener('abort', () => resolve(), { once: true });
  });

/** Why a step ended early. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}
