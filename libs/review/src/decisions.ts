import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, newId, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { DecisionRow } from './decision.entity.js';

export interface Decision {
  readonly stage: string;
  readonly outcome: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly reason: string | null;
  /** The step of an approval chain, from 1; each step and each person once. */
  readonly chain?: { readonly id: string; readonly step: number };
}

/** Who decided what at which stage; the next stage must be decided by somebody else. */
@Injectable()
export class Decisions {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(tx: Tx, subject: string, { stage, outcome, person, reason, chain }: Decision): Promise<void> {
    await tx.insert(DecisionRow, {
      id: newId(),
      subject,
      stage,
      outcome,
      personId: person.id,
      personName: person.name,
      at: this.clock.now(),
      reason,
      chainId: chain?.id ?? null,
      step: chain?.step ?? null,
    });
  }

  /** Ids of all who have decided at other stages than this one. */
  async otherDeciders(subject: string, stage: string, from: Tx = this.db.read): Promise<string[]> {
    const rows = await from.find(DecisionRow, { where: { subject }, take: 200 });
    return [...new Set(rows.filter((row) => row.stage !== stage).map((row) => row.personId))];
  }
}
