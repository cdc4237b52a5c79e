import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.mjs';
import { interruption } from './interruption.mjs';

const firstDelay = 500;
const longestDelay = 30_000;
const calm = 60_000;

/**
 * Keeps programs running: one that ends by itself is started again after a pause that doubles from half a
 * second to half a minute as long as it keeps ending.
 */
export class Supervisor {
  #members = [];
  #stopping = false;
  #log;

  /** @param {(text: string) => void} log is told of every crash and restart */
  constructor(log) {
    this.#log = log;
  }

  get stopping() {
    return this.#stopping;
  }

  /**
   * Starts a program and looks after it from then on.
   * @param {string} name
   * @param {() => Promise<import('./child.mjs').Child>} start starts it, and starts it again
   */
  async add(name, start) {
    return this.adopt(name, await start(), start);
  }

  /** Looks after a program that runs already. */
  adopt(name, child, start) {
    const member = {
      name,
      start,
      child,
      delay: firstDelay,
      since: Date.now(),
      pausing: false,
      restarting: false,
    };
    this.#members.push(member);
    void this.#watch(member);
    return child;
  }

  async #watch(member) {
    for (;;) {
      const { code, signal } = await member.child.exited;
      if (this.#stopping || member.restarting) return;
      member.delay = Date.now() - member.since > calm ? firstDelay : member.delay;
      this.#log(
        `${member.name} ended (${signal ?? `code ${code}`}): starting it again; log: ${member.child.logFile}`,
      );
      member.pausing = true;
      await this.#pause(member);
      member.pausing = false;
      if (!(await this.#again(member))) return;
    }
  }

  async #pause(member) {
    await sleep(member.delay, undefined, { signal: interruption }).catch(() => {});
    member.delay = Math.min(member.delay * 2, longestDelay);
  }

  async #again(member) {
    while (!this.#stopping) {
      try {
        member.since = Date.now();
        member.child = await member.start();
        if (this.#stopping) await member.child.stop();
        return !this.#stopping;
      } catch (error) {
        this.#log(`${member.name} does not start: ${error.message}`);
        await this.#pause(member);
      }
    }
    return false;
  }

  /** Stops a program and starts it anew, because its code has changed. */
  async restart(name) {
    const member = this.#members.find((candidate) => candidate.name === name);
    // One that has just crashed comes back by itself, on the new code.
    if (member.pausing) return;
    member.restarting = true;
    await member.child.stop();
    member.restarting = false;
    if (await this.#again(member)) void this.#watch(member);
  }

  /** Stops everything, last started first, each after the one before has ended. */
  async stop(onStopped = () => {}) {
    this.#stopping = true;
    for (const member of this.#members.toReversed()) {
      await member.child.stop();
      onStopped(member.name);
    }
  }
}

/**
 * Waits until a program answers its readiness check.
 * @throws Failure with the end of its log when it ends or stays silent
 */
export async function untilReady(child, url, patience = 90_000) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && !child.ended) {
    if (await answers(url)) return;
    interruption.throwIfAborted();
    await sleep(100);
  }
  const what = child.ended ? 'ended while starting' : `does not answer at ${url}`;
  throw new Failure(`${child.name} ${what}; the end of ${child.logFile}:\n${child.logTail()}`);
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
