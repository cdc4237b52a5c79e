/** Where the time comes from; a test puts its own in. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The DI token of the clock. */
export const CLOCK = Symbol('Clock');
