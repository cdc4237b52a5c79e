import { Injectable } from '@nestjs/common';
import { CompanyProfile } from '#company';
import type { Actor } from '#contracts';
import { forbidden, invalidFields, normaliseUscc } from '#kernel';
import { Db, type Tx } from '#platform';
import { Entries } from './entries.js';
import { ENTRY_TEXTS } from './entry.messages.js';
import { isEditorOf } from './entry-policy.js';
import { assertStillSeen } from './published-entry.js';
import type { AssignEntryBody } from './record.schema.js';
import { WriteEntries } from './write-entries.js';

/** An editor gives an entry to the company that is to maintain it, or takes it back to the editors. */
@Injectable()
export class AssignEntry {
  constructor(
    private readonly db: Db,
    private readonly entries: Entries,
    private readonly writing: WriteEntries,
  ) {}

  /** @throws DomainError 404; 403 for a company's own entry; `workflow.*` 409; 422 for a company that is not known */
  run(actor: Actor, id: string, { version, uscc }: AssignEntryBody): Promise<void> {
    return this.db.run(async (tx) => {
      const entry = await this.entries.lock(tx, actor, id);
      const companyId = uscc === null ? null : await this.companyOf(tx, uscc);
      // Neither to nor from a company of the editor's own.
      if (!isEditorOf(actor, entry) || !isEditorOf(actor, { companyId })) throw forbidden();
      assertStillSeen(entry, version);
      if (entry.companyId === companyId) return;
      await this.writing.change(tx, entry, { person: actor.person, reason: 'assignment' }, (changed) => {
        changed.companyId = companyId;
      });
    });
  }

  private async companyOf(tx: Tx, uscc: string): Promise<string> {
    const company = await tx.findOneBy(CompanyProfile, { uscc: normaliseUscc(uscc) });
    if (company) return company.id;
    const code = 'finder.company-unknown';
    throw invalidFields([{ pointer: '/uscc', code, message: ENTRY_TEXTS[code] }]);
  }
}
