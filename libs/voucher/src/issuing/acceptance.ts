import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Batches } from '#platform';
import { AcceptApplications, type Accepted, type Outcome } from './accept-applications.js';
import type { Application } from './application.js';

/** Where applications of one process stand in line: those of a round that come together are accepted together. */
@Injectable()
export class Acceptance {
  private readonly rounds = new Map<string, Batches<Application, Outcome>>();

  constructor(private readonly accepting: AcceptApplications) {}

  /** @throws DomainError why it was refused */
  async accept(round: string, application: Application): Promise<Accepted> {
    const outcome = await this.lineOf(round).add(application);
    if (outcome instanceof DomainError) throw outcome;
    return outcome;
  }

  /** Of a configured round: there are few. */
  private lineOf(round: string): Batches<Application, Outcome> {
    const known = this.rounds.get(round);
    if (known) return known;
    const line = new Batches<Application, Outcome>((applications) => this.accepting.run(round, applications));
    this.rounds.set(round, line);
    return line;
  }
}
