import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { AcceptApplications, type Accepted, type Outcome } from './accept-applications.js';
import type { Application } from './application.js';

interface Entry {
  readonly application: Application;
  readonly resolve: (accepted: Accepted) => void;
  readonly reject: (reason: unknown) => void;
}

/** As many as one transaction takes: a short lock, and a failure concerns few. */
const MOST = 100;

/**
 * Where applications of one process stand in line. What comes while a transaction is under way goes into the next one
 * together, in the order in which it came, so that a thousand at once wait for tens of commits instead of a thousand.
 */
@Injectable()
export class Acceptance {
  private readonly rounds = new Map<string, Entry[]>();

  constructor(private readonly accepting: AcceptApplications) {}

  /** @throws DomainError why it was refused */
  accept(round: string, application: Application): Promise<Accepted> {
    return new Promise((resolve, reject) => {
      const entry = { application, resolve, reject };
      const waiting = this.rounds.get(round);
      if (waiting) waiting.push(entry);
      else {
        this.rounds.set(round, [entry]);
        void this.drain(round);
      }
    });
  }

  private async drain(round: string): Promise<void> {
    const waiting = this.rounds.get(round) ?? [];
    while (waiting.length > 0) await this.settle(round, waiting.splice(0, MOST));
    this.rounds.delete(round);
  }

  private async settle(round: string, entries: readonly Entry[]): Promise<void> {
    try {
      const outcomes = await this.accepting.run(
        round,
        entries.map(({ application }) => application),
      );
      entries.forEach((entry, at) => answer(entry, outcomes[at]));
    } catch (error) {
      const [only] = entries;
      if (entries.length === 1) only?.reject(error);
      // What is wrong with one must not fail the others: each on its own, still in order.
      else for (const entry of entries) await this.settle(round, [entry]);
    }
  }
}

function answer({ resolve, reject }: Entry, outcome: Outcome | undefined): void {
  if (outcome && !(outcome instanceof DomainError)) resolve(outcome);
  else reject(outcome ?? new Error('an application got no outcome'));
}
