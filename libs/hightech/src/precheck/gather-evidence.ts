import { Injectable } from '@nestjs/common';
import { CompanyProfiles } from '#company';
import { Attachments, type Attachment } from '#files';
import { shanghaiDay } from '#kernel';
import type { Tx } from '#platform';
import { In } from 'typeorm';
import { ownerOf, OWNER_KIND } from '../application/attachments-of.js';
import { rightsOf } from '../application/claim-rights.js';
import { judge, type Dossier } from '../application/dossier.js';
import { HightechApplication, HightechIpClaim } from '../application/hightech.entity.js';
import type { ClaimedElsewhere, Evidence, FileElsewhere } from './evidence.js';

const MOST = 100;

/** Reads what the checks need: attachments, the company record, and other applications with the same rights or files. */
@Injectable()
export class GatherEvidence {
  constructor(
    private readonly attachments: Attachments,
    private readonly profiles: CompanyProfiles,
  ) {}

  async of(tx: Tx, dossier: Dossier, now: Date): Promise<Evidence> {
    const { application } = dossier;
    const files = await this.attachments.list(ownerOf(application.id), tx);
    return {
      dossier,
      at: now,
      files,
      evaluation: judge(dossier, now),
      registered: await this.profiles.find(application.companyId, tx),
      claimedElsewhere: await claimedElsewhere(tx, dossier),
      filesElsewhere: await this.filesElsewhere(tx, application, files),
    };
  }

  private async filesElsewhere(
    tx: Tx,
    application: HightechApplication,
    files: readonly Attachment[],
  ): Promise<FileElsewhere[]> {
    const hashes = files.map(({ sha256 }) => sha256);
    const found = await this.attachments.ownersOf(hashes, ownerOf(application.id), tx);
    const others = await othersByIds(
      tx,
      found.filter(({ owner }) => owner.kind === OWNER_KIND).map(({ owner }) => owner.id),
    );
    const once = new Map(found.map((duplicate) => [`${duplicate.sha256}:${duplicate.owner.id}`, duplicate]));
    return [...once.values()].flatMap((duplicate) => {
      const other = others.get(duplicate.owner.id);
      // A company that starts anew after a withdrawal brings the same files again.
      if (!other || other.companyId === application.companyId) return [];
      return [{ ...duplicate, application: other.number, company: other.companyName }];
    });
  }
}

async function claimedElsewhere(tx: Tx, dossier: Dossier): Promise<ClaimedElsewhere[]> {
  const rights = rightsOf(dossier);
  if (rights.length === 0) return [];
  const claims = await tx.find(HightechIpClaim, {
    where: { number: In(rights.map(({ number }) => number)) },
    take: MOST,
  });
  const others = await othersByIds(
    tx,
    claims.map(({ applicationId }) => applicationId).filter((id) => id !== dossier.application.id),
  );
  return rights.flatMap(({ rowId, number }) =>
    claims
      .filter((claim) => claim.number === number)
      .flatMap(({ applicationId }) => {
        const other = others.get(applicationId);
        if (!other?.submittedAt || other.state === 'withdrawn') return [];
        const year = shanghaiDay(other.submittedAt).slice(0, 4);
        return [{ rowId, number, application: other.number, company: other.companyName, year }];
      }),
  );
}

async function othersByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, HightechApplication>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.findBy(HightechApplication, { id: In([...new Set(ids)]) });
  return new Map(rows.map((row) => [row.id, row]));
}
