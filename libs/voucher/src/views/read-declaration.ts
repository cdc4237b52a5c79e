import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { notFound } from '#kernel';
import { Applicants } from '../issuing/applicants.js';
import { moneyOf } from '../money-of.js';
import type { DeclarationView } from '../voucher.schema.js';

/** What the company acted for has last said of its size and controller. */
@Injectable()
export class ReadDeclaration {
  constructor(private readonly applicants: Applicants) {}

  /** @throws DomainError 404 when the person acts for no company */
  async run(actor: Actor): Promise<DeclarationView> {
    if (!actor.company) throw notFound();
    const said = await this.applicants.declaration(actor.company.id);
    return {
      declared: said !== null,
      year: said?.year ?? null,
      industry: said?.industry ?? null,
      staff: said?.staff ?? null,
      revenue: said && moneyOf(said.revenue).toJSON(),
      assets: said && moneyOf(said.assets).toJSON(),
      controller: said?.controllerName ?? null,
      incubator: said?.incubatorUscc ?? null,
      at: said?.at.toISOString() ?? null,
    };
  }
}
