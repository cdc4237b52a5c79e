import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileLikeness, FilesLikeness1764500000001, FileShingle, Likeness, type FileType } from '#files';
import { systemClock } from '#kernel';
import { databaseOptions, Db } from '#platform';
import { Looker } from '../../../libs/files/src/likeness/look-at-files.js';
import { FolderStore } from '../../../libs/files/src/folder-store.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const folder = mkdtempSync(join(tmpdir(), 'likeness-'));
const store = new FolderStore(folder);
let database: TestDatabase;
let source: DataSource;
let likeness: Likeness;
const looker = new Looker();

beforeAll(async () => {
  const entities = [FileLikeness, FileShingle];
  database = await createTestDatabase(entities, [FilesLikeness1764500000001]);
  source = await new DataSource(databaseOptions(database.url, entities, [], 4)).initialize();
  likeness = new Likeness(new Db(source), store, looker, systemClock);
});
afterAll(async () => {
  looker.onApplicationShutdown();
  await source.destroy();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function keep(bytes: Buffer, type: FileType) {
  const staged = await store.stage(Readable.from([bytes]));
  await staged.keep();
  return { sha256: createHash('sha256').update(bytes).digest('hex'), type, scan: 'clean' as const };
}

function report(sample: string): Promise<Buffer> {
  const document = new PDFDocument({ info: { Title: sample } });
  const sentences = Array.from(
    { length: 30 },
    (_, at) => `第${at + 1}项在${20 + at}摄氏度下保持${at * 7}分钟，读数${at * at}。`,
  );
  document
    .font('libs/certificate/assets/NotoSerifSC-Regular.otf')
    .fontSize(11)
    .text(`样品${sample}。${sentences.join('')}`);
  document.end();
  return buffer(document);
}

/** A page of a form with something written in, as a scanner would see it. */
function page(written: string, width = 600): Canvas {
  const canvas = createCanvas(width, Math.round(width * 1.4));
  const pen = canvas.getContext('2d');
  pen.scale(width / 600, width / 600);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 600, 840);
  pen.fillStyle = '#123';
  for (let line = 0; line < written.length; line += 1) {
    pen.fillRect(40, 40 + line * 60, (written.charCodeAt(line) * 37) % 500, 18);
  }
  return canvas;
}

function scannedPdf(canvas: Canvas): Promise<Buffer> {
  const document = new PDFDocument({ size: [600, 840], margin: 0 });
  document.image(canvas.toBuffer('image/jpeg', 70), 0, 0, { width: 600, height: 840 });
  document.end();
  return buffer(document);
}

describe('files that were sent before, a little changed', () => {
  it('are known by their text, although the bytes differ', async () => {
    const first = await keep(await report('甲-2026-001'), 'application/pdf');
    const again = await keep(await report('乙-2026-777'), 'application/pdf');
    await likeness.learn([first, again]);
    const [near, ...others] = await likeness.near(first.sha256);
    expect(others).toEqual([]);
    expect(near).toMatchObject({ sha256: again.sha256, by: 'text' });
    expect(near?.percent).toBeGreaterThanOrEqual(80);
    expect(await likeness.near(again.sha256)).toMatchObject([{ sha256: first.sha256 }]);
  });

  it('are known by their look: scanned at another resolution, compressed anew, put into a PDF', async () => {
    const first = await keep(page('发票一四三二', 900).toBuffer('image/png'), 'image/png');
    const smaller = await keep(page('发票一四三二', 420).toBuffer('image/jpeg', 60), 'image/jpeg');
    const inPdf = await keep(await scannedPdf(page('发票一四三二')), 'application/pdf');
    const other = await keep(page('合同九八七六').toBuffer('image/png'), 'image/png');
    const empty = await keep(page('').toBuffer('image/png'), 'image/png');
    await likeness.learn([first, smaller, inPdf, other, empty]);
    const near = await likeness.near(first.sha256);
    expect(new Set(near.map(({ sha256 }) => sha256))).toEqual(new Set([smaller.sha256, inPdf.sha256]));
    expect(near.every(({ by, percent }) => by === 'picture' && percent >= 80)).toBe(true);
    expect(await likeness.near(other.sha256)).toEqual([]);
    expect(await likeness.near(empty.sha256)).toEqual([]);
  });

  it('that nobody can read do not keep the others from being looked at, and are not looked at again', async () => {
    const broken = await keep(Buffer.from('%PDF-1.7\nnothing of it is true\n%%EOF'), 'application/pdf');
    const picture = await keep(page('另一页与别的都不一样').toBuffer('image/png'), 'image/png');
    await likeness.learn([broken, { ...broken, sha256: '0'.repeat(64), scan: 'infected' }, picture]);
    const rows = await source.manager.findBy(FileLikeness, [
      { sha256: broken.sha256 },
      { sha256: picture.sha256 },
    ]);
    expect(rows.filter(({ picture1 }) => picture1 !== null)).toHaveLength(1);
    expect(rows).toHaveLength(2);
    rmSync(join(folder, broken.sha256.slice(0, 2)), { recursive: true });
    await likeness.learn([broken]);
  });
});
