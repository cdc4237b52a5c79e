import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { loadIndustries } from '#dictionaries';
import {
  CLOCK,
  foldWidth,
  forbidden,
  invalidFields,
  isUscc,
  newId,
  normaliseLine,
  type Clock,
  type FieldError,
} from '#kernel';
import { Db } from '#platform';
import { readAmount } from '../scheme/read-amount.js';
import { Schemes } from '../scheme/schemes.js';
import type { DeclareBody } from '../voucher.schema.js';
import { capYearOf } from './application.js';
import { controllerKey } from './controller-key.js';
import { TEXTS } from './issuing.messages.js';
import { Declaration } from './voucher.entity.js';

/** A company says how large it is, who controls it and who hosts it. What was said before stays on record. */
@Injectable()
export class DeclareSize {
  private readonly industries = loadIndustries();

  constructor(
    private readonly db: Db,
    private readonly schemes: Schemes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `problem.invalid-fields` 422 */
  async run(actor: Actor, body: DeclareBody): Promise<void> {
    if (!actor.company) throw forbidden();
    const at = this.clock.now();
    const [revenue, assets] = [readFigure(body.revenue, '/revenue'), readFigure(body.assets, '/assets')];
    const faults = this.faultsOf(body, capYearOf(at));
    if (faults.length > 0) throw invalidFields(faults);
    const name = normaliseLine(body.controller.name);
    await this.db.read.insert(Declaration, {
      id: newId(at.getTime()),
      companyId: actor.company.id,
      year: body.year,
      industry: body.industry,
      staff: body.staff,
      revenue,
      assets,
      controllerName: name,
      controllerKey: controllerKey(name, body.controller.code),
      incubatorUscc: body.incubator ?? null,
      personId: actor.person.id,
      personName: actor.person.name,
      at,
    });
  }

  private faultsOf({ industry, year, controller, incubator }: DeclareBody, now: number): FieldError[] {
    const fault = (pointer: string, code: keyof typeof TEXTS) => ({ pointer, code, message: TEXTS[code] });
    const code = foldWidth(controller.code).trim().toUpperCase();
    return [
      ...(this.industries.has(industry) ? [] : [fault('/industry', 'voucher.industry-unknown')]),
      ...(year <= now && year >= now - 2 ? [] : [fault('/year', 'voucher.year-wrong')]),
      ...(isUscc(code) || /^\d{5}[\dX]$/.test(code)
        ? []
        : [fault('/controller/code', 'voucher.controller-code')]),
      ...(incubator === undefined || this.schemes.isIncubator(incubator)
        ? []
        : [fault('/incubator', 'voucher.incubator-unknown')]),
    ];
  }
}

/** Unlike the amount of a contract, a figure of the books may be zero. */
function readFigure(raw: string, pointer: string): string {
  return /^0+(\.0{1,2})?$/.test(raw) ? '0' : String(readAmount(raw, pointer).fen);
}
