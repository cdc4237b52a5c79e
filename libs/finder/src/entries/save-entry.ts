import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, forbidden, invalidFields, notFound, shanghaiDay, type Clock } from '#kernel';
import { Db } from '#platform';
import type { EntryContent } from '../kinds/check-entry.js';
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
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns its id @throws DomainError `finder.entry-incomplete` 422 with the fields */
  publish(actor: Actor, body: SaveEntryBody): Promise<string> {
    const draft = {
      ...this.contentOf(body),
      kind: body.kind,
      sourceId: null,
      externalId: null,
      companyId: null,
      confirmedOn: null,
      demo: false,
    };
    return this.db.run(async (tx) => {
      const by = { person: actor.person, reason: 'correction' } as const;
      const [written] = await this.writing.put(tx, [draft], by);
      if (!written) throw notFound();
      return written.id;
    });
  }

  /** @throws DomainError 404; 403 for a company's own entry; `workflow.*` 409; `finder.entry-incomplete` 422 */
  correct(actor: Actor, id: string, body: SaveEntryBody & { readonly version: number }): Promise<void> {
    const content = this.contentOf(body);
    return this.db.run(async (tx) => {
      const entry = await this.entries.lock(tx, actor, id);
      if (!isEditorOf(actor, entry)) throw forbidden();
      assertStillSeen(entry, body.version);
      await this.writing.change(tx, entry, { person: actor.person, reason: 'correction' }, (changed) => {
        Object.assign(changed, content, {
          kind: body.kind,
          fields: JSON.stringify(content.fields),
          confirmedOn: shanghaiDay(this.clock.now()),
        });
      });
    });
  }

  private contentOf({ kind, ...typed }: SaveEntryBody): EntryContent {
    const { content, faults } = this.kinds.check.run(kind, typed);
    if (faults.length > 0) throw invalidFields(faults, 'finder.entry-incomplete');
    return content;
  }
}
