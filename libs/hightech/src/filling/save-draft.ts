import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { applyChanges, differences, followUps, type Change } from '#forms';
import { CLOCK, type Clock, type FieldError } from '#kernel';
import { Db, type Tx } from '#platform';
import { Applications } from '../application/applications.js';
import { Catalogue } from '../application/catalogue.js';
import { dossierOf, type Dossier } from '../application/dossier.js';
import { HightechApplication } from '../application/hightech.entity.js';
import { recordChanges } from '../application/record-changes.js';
import { isUnlocked } from '../application/unlocked.js';
import { TEXTS } from '../hightech.messages.js';
import type { DraftSaved, SaveDraftBody } from '../hightech.schema.js';
import { DraftState } from '../views/draft-state.js';
import { Editing } from './editing.js';
import { staleVersion } from './stale-version.js';

interface Saved {
  readonly dossier: Dossier;
  readonly applied: readonly Change[];
  readonly rejected: readonly FieldError[];
}

/**
 * Saves what somebody typed. Every change is normalised and checked by itself: good ones are saved, wrong ones are
 * refused beside their field. Two tabs or two colleagues never overwrite each other: who saves from an older version is
 * told what has changed since.
 */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly db: Db,
    private readonly applications: Applications,
    private readonly catalogue: Catalogue,
    private readonly editing: Editing,
    private readonly drafts: DraftState,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; 403; `hightech.not-editable` 409; `hightech.stale-version` 409 with `version` and `changed` */
  async run(actor: Actor, id: string, body: SaveDraftBody): Promise<DraftSaved> {
    const saved = await this.db.run((tx) => this.save(tx, actor, id, body));
    const state = await this.drafts.of(saved.dossier);
    return {
      version: saved.dossier.application.version,
      savedAt: saved.dossier.application.savedAt.toISOString(),
      changes: saved.applied.map(({ pointer, value }) => ({ pointer, value })),
      rejected: [...saved.rejected],
      ...state,
    };
  }

  private async save(tx: Tx, actor: Actor, id: string, { version, changes }: SaveDraftBody): Promise<Saved> {
    const application = await this.applications.lock(tx, actor, id);
    const open = await this.editing.requireEditable(tx, actor, application);
    if (version !== application.version) throw await staleVersion(tx, application, version);
    const before = dossierOf(this.catalogue, application);
    const free = changes.filter(({ pointer }) => isUnlocked(pointer, open));
    const locked = changes.filter(({ pointer }) => !isUnlocked(pointer, open));
    const typed = applyChanges(before.form, before.values, free);
    const followed = applyChanges(
      before.form,
      typed.values,
      followUps(before.form, typed.values, typed.applied),
    );
    const { values } = followed;
    const changed = differences(before.form, before.values, values);
    if (changed.length > 0) {
      const at = this.clock.now();
      application.version += 1;
      application.formValues = JSON.stringify(values);
      application.savedAt = at;
      application.updatedAt = at;
      application.savedByName = actor.person.name;
      await tx.save(HightechApplication, application, { reload: false });
      await recordChanges(tx, application, actor, changed, at);
    }
    const dossier = { ...before, application, values };
    const applied = [...typed.applied, ...followed.applied];
    return {
      dossier,
      applied,
      rejected: [...typed.errors, ...locked.map(({ pointer }) => fieldLocked(pointer))],
    };
  }
}

function fieldLocked(pointer: string): FieldError {
  return { pointer, code: 'hightech.field-locked', message: TEXTS['hightech.field-locked'] };
}
