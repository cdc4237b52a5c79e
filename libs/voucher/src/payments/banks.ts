import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { loadBankFormats, type BankFormat } from './bank-format.js';

/** The files that banks take and give, as configured. Read once; a mistake stops the start. */
@Injectable()
export class Banks {
  readonly formats: ReadonlyMap<string, BankFormat> = new Map(
    loadBankFormats().map((format) => [`${format.id}.v${format.version}`, format]),
  );

  /** @param name such as `standard.v1`. @throws DomainError `voucher.bank-unknown` 422 */
  format(name: string): BankFormat {
    const format = this.formats.get(name);
    if (!format) throw new DomainError('voucher.bank-unknown', 422);
    return format;
  }
}
