import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { forbidden } from '#kernel';
import { Db } from '#platform';
import { Kinds } from '../kinds/kinds.js';
import { Entries } from './entries.js';
import { isEditorOf } from './entry-policy.js';
import { assertStillSeen } from './published-entry.js';
import type { SaveEntryBody } from './record.schema.js';
import { WriteEntries } from './write-entries.js';

/** An editor publishes an entry, or corrects one; what companies propose goes another way (`proposals/`). */
@Injectable()
export class SaveEntry {
  constructor(
    private readonly db: Db,
    private readonly kinds: Kinds,
    private readonly entries: Entries,
    private readonly writing: WriteEntries,
  ) {}

  /** @returns its id @throws DomainError `finder.entry-incomplete` 422 with the fields */
  publish({ person }: Actor, { kind, ...typed }: SaveEntryBody): Promise<string> {
    const said = { ...this.kinds.checked(kind, typed), kind, companyId: null };
    return this.db.run((tx) => this.writing.publish(tx, said, { person, reason: 'correction' }));
  }

  /** @throws DomainError 404; 403 for a company's own entry; `workflow.*` 409; `finder.entry-incomplete` 422 */
  correct(
    actor: Actor,
    id: string,
    { kind, version, ...typed }: SaveEntryBody & { readonly version: number },
  ): Promise<void> {
    const content = this.kinds.checked(kind, typed);
    return this.db.run(async (tx) => {
      const entry = await this.entries.lock(tx, actor, id);
      if (!isEditorOf(actor, entry)) throw forbidden();
      assertStillSeen(entry, version);
      await this.writing.rewrite(tx, entry, kind, content, { person: actor.person, reason: 'correction' });
    });
  }
}
