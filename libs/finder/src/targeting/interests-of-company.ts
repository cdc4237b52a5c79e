import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CompanyProfiles } from '#company';
import { forbidden } from '#kernel';
import { Db } from '#platform';
import type { Kind } from '../kinds/kinds-file.js';
import { Kinds } from '../kinds/kinds.js';
import { explainMatch } from './explain-match.js';
import { FinderInterest } from './interest.entity.js';
import type { Interests } from './interests.schema.js';
import type { MatchReason } from './match-entry.js';
import { suggestedInterests } from './suggested-interests.js';

const LATEST = 30;

interface FoundRow {
  readonly id: string;
  readonly kind: Kind;
  readonly address: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly at: Date;
  readonly told_at: Date | null;
  readonly reasons: string;
}

/**
 * What the company acted for wants to hear of, and what was found for it lately. Who has saved nothing is offered what
 * its record suggests, and is told nothing before it is saved: nobody gets news that they did not ask for.
 */
@Injectable()
export class InterestsOfCompany {
  constructor(
    private readonly db: Db,
    private readonly profiles: CompanyProfiles,
    private readonly kinds: Kinds,
  ) {}

  /** @throws DomainError 403 when the person acts for no company */
  async run(actor: Actor): Promise<Interests> {
    if (!actor.company) throw forbidden();
    const { id } = actor.company;
    const saved = await this.db.read.findOneBy(FinderInterest, { companyId: id });
    const found = await this.found(id);
    if (!saved) {
      const { fields, places } = suggestedInterests(await this.profiles.of(actor.company), this.kinds);
      const suggested = { fields: [...fields], places: [...places] };
      return { ...suggested, kinds: [], words: [], frequency: 'daily', version: 0, nextAt: null, found };
    }
    const { frequency, version } = saved;
    return {
      kinds: JSON.parse(saved.kinds) as Kind[],
      fields: JSON.parse(saved.fields) as string[],
      places: JSON.parse(saved.places) as string[],
      words: JSON.parse(saved.words) as string[],
      frequency,
      version,
      nextAt: frequency === 'off' ? null : saved.nextAt.toISOString(),
      found,
    };
  }

  private async found(companyId: string): Promise<Interests['found']> {
    const rows = await this.db.read.query<FoundRow[]>(
      `SELECT e.id, e.kind, e.address, e.title, e.title_en, p.at, p.told_at, p.reasons FROM finder_push p
         JOIN finder_entry e ON e.id = p.entry_id AND e.version = p.entry_version
        WHERE p.company_id = ? AND e.state = 'published' ORDER BY p.change_number DESC LIMIT ?`,
      [companyId, LATEST],
    );
    return rows.map(({ title_en, told_at, at, reasons, ...row }) => ({
      ...row,
      titleEn: title_en,
      at: at.toISOString(),
      toldAt: told_at?.toISOString() ?? null,
      because: explainMatch(JSON.parse(reasons) as MatchReason[], this.kinds),
    }));
  }
}
