import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, type Clock, type MoveRecord, type MoveRequest } from '#kernel';
import type { Tx } from '#platform';
import { CaseHistory, type Mover } from '#review';
import type { Move, State } from '../hightech.schema.js';
import { changesSince } from './changes-since.js';
import { HightechApplication } from './hightech.entity.js';
import { hightechWorkflow, type Capacity } from './hightech.workflow.js';
import { actingFor, capacitiesOf } from './policy.js';

export interface MoveDetails {
  /** The version that the actor saw; left out by the system. */
  readonly version?: number | undefined;
  readonly reason?: string | undefined;
}

export interface MadeMove {
  readonly record: MoveRecord<State, Move>;
  readonly mover: Mover;
}

/** Moves a locked application through the workflow and writes the record of it. */
@Injectable()
export class CaseMoves {
  constructor(
    private readonly history: CaseHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Changes state and version in memory and says who moved in which capacity; `save` makes it last. In between a command
   * does its own checks and changes.
   * @param actor null for the system
   * @throws DomainError of `Workflow.move`; `workflow.stale-version` carries `changed` besides
   */
  async make(
    tx: Tx,
    application: HightechApplication,
    move: Move,
    actor: Actor | null,
    details: MoveDetails = {},
  ): Promise<MadeMove> {
    const capacities: Capacity[] = actor ? capacitiesOf(actor, application) : ['system'];
    const record = await this.move(tx, application, move, { as: capacities, ...details });
    const able = hightechWorkflow.definition.moves[move].by;
    const [capacity = 'system'] = capacities.filter((held) => able.includes(held));
    return { record, mover: moverOf(actor, capacity) };
  }

  private async move(tx: Tx, application: HightechApplication, move: Move, request: MoveRequest<Capacity>) {
    try {
      return hightechWorkflow.move(application, move, request);
    } catch (error) {
      const { version: seen } = request;
      if (!isStale(error) || seen === undefined) throw error;
      const { version } = application;
      const changed = await changesSince(tx, application, seen);
      throw new DomainError(error.code, error.status, { extensions: { version, changed } });
    }
  }

  /** Writes the application and the row of its history. */
  async save(
    tx: Tx,
    application: HightechApplication,
    made: MadeMove,
    changes: unknown = null,
  ): Promise<void> {
    application.updatedAt = this.clock.now();
    if (hightechWorkflow.isFinal(application.state)) application.openKey = null;
    await tx.save(HightechApplication, application, { reload: false });
    await this.history.append(tx, application.id, made.record, made.mover, changes);
  }
}

function isStale(error: unknown): error is DomainError {
  return error instanceof DomainError && error.code === 'workflow.stale-version';
}

function moverOf(actor: Actor | null, capacity: Capacity): Mover {
  return actor
    ? { person: actor.person, actingFor: actingFor(actor, capacity), capacity }
    : { person: null, actingFor: null, capacity };
}
