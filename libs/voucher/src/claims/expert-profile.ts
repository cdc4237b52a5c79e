import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { defineMessages, invalidFields, normaliseLine, notFound } from '#kernel';
import { Db } from '#platform';
import { ExpertPool } from '#review';
import type {
  ExpertListView,
  ExpertProfileBody,
  ExpertProfileView,
  ExpertView,
  AdmitBody,
} from './expert.schema.js';

const TEXTS = defineMessages({
  'voucher.expert-organisation-missing': {
    zh: '请填写工作单位全称。',
    en: 'Give the full name of the organisation you work for.',
  },
  'voucher.expert-fields-missing': {
    zh: '请至少选择一类能够评审的服务。',
    en: 'Choose at least one kind of service that you can judge.',
  },
});

/** Experts enter themselves with fields and ties; an officer admits them before lots are drawn for them. */
@Injectable()
export class ExpertProfiles {
  constructor(
    private readonly db: Db,
    private readonly pool: ExpertPool,
  ) {}

  async own(actor: Actor): Promise<ExpertProfileView> {
    const known = await this.pool.of(actor.person.id);
    return { profile: known && expertView(known) };
  }

  /** @throws DomainError 422 at `/organisation`, `/fields` and `/conflicts` */
  async save(actor: Actor, { organisation, fields, conflicts }: ExpertProfileBody): Promise<void> {
    assertComplete(normaliseLine(organisation), fields);
    const known = await this.pool.of(actor.person.id);
    await this.db.run(async (tx) => {
      await this.pool.enlist(tx, {
        personId: actor.person.id,
        name: actor.person.name,
        kind: 'technical',
        fields,
        organisation: normaliseLine(organisation),
        companyIds: actor.memberOf,
        active: known?.active ?? false,
      });
      await this.pool.declare(tx, actor, conflicts);
    });
  }

  /** For the staff, by name. */
  async list(page: number): Promise<ExpertListView> {
    const { items, total } = await this.pool.list(page);
    return { items: items.map((row) => ({ ...expertView(row), open: row.open })), total, page };
  }

  /** An officer admits an expert, or lets no more lots be drawn for them. @throws DomainError 404 */
  async admit(personId: string, { active }: AdmitBody): Promise<void> {
    const known = await this.pool.of(personId);
    if (!known) throw notFound();
    await this.db.run((tx) => this.pool.enlist(tx, { ...known, active }));
  }
}

function expertView({
  personId,
  name,
  organisation,
  fields,
  conflicts,
  active,
}: NonNullable<Awaited<ReturnType<ExpertPool['of']>>>): ExpertView {
  return {
    person: personId,
    name,
    organisation,
    fields: [...fields],
    conflicts: conflicts.map(({ kind, value }) => ({ kind, value })),
    active,
  };
}

function assertComplete(organisation: string, fields: readonly string[]): void {
  const missing = [
    ...(organisation === '' ? [['/organisation', 'voucher.expert-organisation-missing'] as const] : []),
    ...(fields.length === 0 ? [['/fields', 'voucher.expert-fields-missing'] as const] : []),
  ];
  if (missing.length === 0) return;
  throw invalidFields(missing.map(([pointer, code]) => ({ pointer, code, message: TEXTS[code] })));
}
