import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, invalidFields, message, newId, shanghaiDay, type Clock } from '#kernel';
import { Db, isDuplicate } from '#platform';
import { ApplyResultLines } from './apply-result-lines.js';
import { BankResult } from './bank-result.entity.js';
import { Banks } from './banks.js';
import { readBankResult, type BankFileFault } from './read-bank-result.js';
import type { ImportBody } from './payments.schema.js';

/**
 * Takes in a result file of the bank: all of it in one transaction, or nothing. The same bytes are taken in once,
 * whoever sends them however often; later ones get the answer of the first time.
 */
@Injectable()
export class ImportBankResult {
  constructor(
    private readonly db: Db,
    private readonly banks: Banks,
    private readonly applying: ApplyResultLines,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the result
   * @throws DomainError `voucher.bank-unknown` 422; `voucher.bank-file-refused` 422 with `/content/LINE` for each fault
   */
  async run(actor: Actor, { format, fileName, content }: ImportBody): Promise<string> {
    const { result: resultFormat } = this.banks.format(format);
    const bytes = bytesOf(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const before = await this.before(sha256, format);
    if (before) return before;
    const at = this.clock.now();
    const read = readBankResult(bytes, resultFormat, shanghaiDay(at));
    if (!read.ok) throw refusalOf(read.faults);
    const result = {
      id: newId(at.getTime()),
      sha256,
      fileName,
      format,
      encoding: read.encoding,
      personId: actor.person.id,
      personName: actor.person.name,
      at,
    };
    try {
      await this.db.run(async (tx) => {
        await tx.insert(BankResult, result);
        await this.applying.run(tx, actor, result, read.lines);
      });
    } catch (error) {
      // The same file came twice at once, and the other was first.
      const done = isDuplicate(error) ? await this.before(sha256, format) : null;
      if (done) return done;
      throw error;
    }
    return result.id;
  }

  private async before(sha256: string, format: string): Promise<string | null> {
    return (await this.db.read.findOneBy(BankResult, { sha256, format }))?.id ?? null;
  }
}

/** Base64 as the standard has it; what is not is no file that arrived whole. */
function bytesOf(content: string): Buffer {
  const code = 'voucher.bank-file-not-base64';
  const sound = content.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(content);
  if (!sound) throw invalidFields([{ pointer: '/content', code, message: inBoth(code) }]);
  return Buffer.from(content, 'base64');
}

function refusalOf(faults: readonly BankFileFault[]): Error {
  const errors = faults.map(({ line, code, message: words }) => ({
    pointer: line === 0 ? '/content' : `/content/${line}`,
    code,
    message: words,
  }));
  return invalidFields(errors, 'voucher.bank-file-refused');
}

function inBoth(code: string) {
  return { zh: message(code, 'zh'), en: message(code, 'en') };
}
