import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { In } from 'typeorm';
import type { Attachment } from '../attachments.js';
import { FileStore } from '../file-store.js';
import { FileLikeness, FileShingle } from './file-likeness.entity.js';
import { Looker, type Seen } from './look-at-files.js';
import { pictureHash } from './picture-hash.js';
import { sameShare, sketchOf } from './shingles.js';

/** Another content that is nearly the same. */
export interface NearFile {
  readonly sha256: string;
  readonly by: 'text' | 'picture';
  /** How much is the same, in percent, rounded down. */
  readonly percent: number;
}

/** Texts of which so much is the same are nearly the same. */
const ALIKE = 0.8;
/** Pictures of whose edges so many are the same; more than of texts, because pages of one form share its lines. */
const LOOK_ALIKE = 0.85;
/** Places to look at more closely: more come of a form that everybody uses. */
const MOST = 50;

/** Finds files that were changed a little and sent again: scanned anew, or with another figure in the text. */
@Injectable()
export class Likeness {
  constructor(
    private readonly db: Db,
    private readonly store: FileStore,
    private readonly looker: Looker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Looks at contents that nobody has looked at yet, which takes its time for each: not inside a transaction.
   * Infected ones are left alone.
   */
  async learn(files: readonly Pick<Attachment, 'sha256' | 'type' | 'scan'>[]): Promise<void> {
    const wanted = new Map(
      files.filter(({ scan }) => scan !== 'infected').map(({ sha256, type }) => [sha256, type]),
    );
    const known = await this.db.read.findBy(FileLikeness, { sha256: In([...wanted.keys()]) });
    for (const { sha256 } of known) wanted.delete(sha256);
    await this.looker.together(async () => {
      for (const [sha256, type] of wanted) {
        const { stream } = await this.store.read(sha256);
        await this.note(sha256, await this.looker.look({ type, bytes: await buffer(stream) }));
      }
    });
  }

  /** Other contents that are nearly the same as this one, the most alike first; only among those learnt. */
  async near(sha256: string, tx: Tx = this.db.read): Promise<NearFile[]> {
    const near = [...(await this.nearByText(sha256, tx)), ...(await this.nearByPicture(sha256, tx))];
    return near.toSorted((one, other) => other.percent - one.percent);
  }

  private async note(sha256: string, seen: Seen | null): Promise<void> {
    const hash = seen?.grey ? pictureHash(seen.grey) : null;
    const [picture1, picture2, picture3, picture4] = hash?.map(String) ?? [null, null, null, null];
    const sketch = seen ? sketchOf(seen.text) : [];
    const row = { sha256, picture1, picture2, picture3, picture4, lookedAt: this.clock.now() };
    await this.db.run(async (tx) => {
      // Two workers may have looked at the same: they have seen the same.
      await tx.upsert(FileLikeness, row, ['sha256']);
      if (sketch.length > 0) {
        await tx.query('INSERT IGNORE INTO file_shingle (sha256, hash) VALUES ?', [
          sketch.map((shingle) => [sha256, shingle]),
        ]);
      }
    });
  }

  private async nearByText(sha256: string, tx: Tx): Promise<NearFile[]> {
    const own = await this.sketchesOf([sha256], tx);
    const sketch = own.get(sha256);
    if (!sketch) return [];
    const rows = await tx.query<{ sha256: string }[]>(
      `SELECT sha256, COUNT(*) AS shared FROM file_shingle WHERE hash IN (?) AND sha256 <> ?
       GROUP BY sha256 HAVING shared >= ? ORDER BY shared DESC LIMIT ${MOST}`,
      [sketch, sha256, Math.floor(sketch.length * ALIKE * ALIKE)],
    );
    const others = await this.sketchesOf(
      rows.map((row) => row.sha256),
      tx,
    );
    return [...others]
      .map(([other, theirs]) => ({ other, share: sameShare(sketch, theirs) }))
      .filter(({ share }) => share >= ALIKE)
      .map(({ other, share }) => ({ sha256: other, by: 'text' as const, percent: Math.floor(share * 100) }));
  }

  private async sketchesOf(files: readonly string[], tx: Tx): Promise<Map<string, number[]>> {
    const rows = await tx.find(FileShingle, { where: { sha256: In([...files]) }, order: { hash: 'ASC' } });
    const sketches = new Map<string, number[]>();
    for (const row of rows) sketches.set(row.sha256, [...(sketches.get(row.sha256) ?? []), row.hash]);
    return sketches;
  }

  private async nearByPicture(sha256: string, tx: Tx): Promise<NearFile[]> {
    const both = PARTS.map((part) => `BIT_COUNT(o.${part} & f.${part})`).join(' + ');
    const either = PARTS.map((part) => `BIT_COUNT(o.${part} | f.${part})`).join(' + ');
    const rows = await tx.query<{ sha256: string; share: string }[]>(
      `SELECT o.sha256, (${both}) / (${either}) AS share
       FROM file_likeness f JOIN file_likeness o ON o.sha256 <> f.sha256
       WHERE f.sha256 = ? HAVING share >= ? ORDER BY share DESC LIMIT ${MOST}`,
      [sha256, LOOK_ALIKE],
    );
    return rows.map((row) => {
      return { sha256: row.sha256, by: 'picture' as const, percent: Math.floor(Number(row.share) * 100) };
    });
  }
}

const PARTS = ['picture_1', 'picture_2', 'picture_3', 'picture_4'] as const;
