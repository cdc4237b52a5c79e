import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { normaliseLine, notFound } from '#kernel';
import { Db } from '#platform';
import { ExpertPool } from '#review';
import type {
  ExpertListView,
  ExpertProfileBody,
  ExpertProfileView,
  ExpertView,
  AdmitBody,
} from './expert.schema.js';

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

  /** @throws DomainError 422 at `/conflicts` */
  async save(actor: Actor, { organisation, fields, conflicts }: ExpertProfileBody): Promise<void> {
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
