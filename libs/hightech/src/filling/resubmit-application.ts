import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments, type Attachment } from '#files';
import { CLOCK, invalidFields, type Clock, type FieldError } from '#kernel';
import { Db, Outbox, type Tx } from '#platform';
import { ReturnedItems, ReviewClock, type ReturnedItemRow } from '#review';
import { Applications } from '../application/applications.js';
import { ownerOf } from '../application/attachments-of.js';
import { CaseMoves } from '../application/case-moves.js';
import { Catalogue } from '../application/catalogue.js';
import { claimRights } from '../application/claim-rights.js';
import { dossierOf, judge, type Dossier } from '../application/dossier.js';
import { placeValue } from '../application/place-value.js';
import { storeEvaluation } from '../application/store-evaluation.js';
import { isUnlocked } from '../application/unlocked.js';
import { applicationResubmitted } from '../hightech.events.js';
import { TEXTS } from '../hightech.messages.js';
import type { MoveBody } from '../hightech.schema.js';
import { Notices } from '../reviewing/notices.js';
import { SubmissionFaults } from './submission-faults.js';

/**
 * Hands the corrections in. A returned field counts as corrected when its value differs; one that stays as it is needs
 * a reason. The district's clock runs on with the days that were left.
 */
@Injectable()
export class ResubmitApplication {
  constructor(
    private readonly db: Db,
    private readonly applications: Applications,
    private readonly catalogue: Catalogue,
    private readonly attachments: Attachments,
    private readonly moves: CaseMoves,
    private readonly returns: ReturnedItems,
    private readonly faults: SubmissionFaults,
    private readonly outbox: Outbox,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; `hightech.incomplete` 422 with the fields */
  run(actor: Actor, id: string, body: MoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const at = this.clock.now();
      const application = await this.applications.lock(tx, actor, id);
      const made = await this.moves.make(tx, application, 'resubmit', actor, body);
      const dossier = dossierOf(this.catalogue, application);
      const items = await this.returns.open(tx, id);
      const files = await this.attachments.list(ownerOf(id), tx);
      await this.requireAnswered(tx, dossier, items, files, made.record.reason, at);
      application.clock = ReviewClock.resumed(application.clock, this.catalogue.calendar, at);
      application.correction = ReviewClock.stopped();
      const valueOf = (pointer: string) => placeValue(dossier, files, pointer);
      await this.returns.answer(tx, items, valueOf);
      await this.moves.save(tx, application, made, changesOf(items, valueOf));
      await claimRights(tx, dossier);
      await storeEvaluation(tx, application, 'resubmit', judge(dossier, at), at);
      await this.outbox.add(tx, applicationResubmitted, { applicationId: id });
      await this.notices.resubmitted(tx, application);
    });
  }

  /**
   * Only what the company can change now may hold it up. A fault in a locked field (a sum that no longer agrees because
   * one of its parts was corrected) goes to the reviewer as a finding instead.
   */
  private async requireAnswered(
    tx: Tx,
    dossier: Dossier,
    items: readonly ReturnedItemRow[],
    files: readonly Attachment[],
    reason: string | null,
    at: Date,
  ): Promise<void> {
    const open = items.map(({ pointer }) => pointer);
    const faults = (await this.faults.of(tx, dossier, at)).filter(({ pointer }) => isUnlocked(pointer, open));
    const untouched = items
      .filter((item) => isUntouched(item, placeValue(dossier, files, item.pointer)))
      .map(({ pointer }) => itemUnchanged(pointer));
    const errors = [...faults, ...(reason ? [] : untouched)];
    if (errors.length > 0) throw invalidFields(errors, 'hightech.incomplete');
  }
}

/** Has the value at a returned item stayed as it was when it was returned? */
export function isUntouched(item: Pick<ReturnedItemRow, 'oldValue'>, value: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(item.oldValue), JSON.parse(JSON.stringify(value ?? null)));
}

function itemUnchanged(pointer: string): FieldError {
  return { pointer, code: 'hightech.item-unchanged', message: TEXTS['hightech.item-unchanged'] };
}

function changesOf(items: readonly ReturnedItemRow[], valueOf: (pointer: string) => unknown) {
  return items.map(({ pointer, oldValue }) => ({
    pointer,
    before: JSON.parse(oldValue) as unknown,
    after: valueOf(pointer),
  }));
}
