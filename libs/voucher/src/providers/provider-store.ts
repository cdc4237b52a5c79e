import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { forbidden, notFound } from '#kernel';
import { Db, type Tx } from '#platform';
import { assertSeesProvider } from './provider-policy.js';
import { VoucherProvider } from './provider.entity.js';

/** Finds providers' records, never more than the actor may see, and locks them for a command. */
@Injectable()
export class Providers {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 404 when there is none or it is none of the actor's business */
  async read(actor: Actor, id: string, from: Tx = this.db.read): Promise<VoucherProvider> {
    const provider = await from.findOneBy(VoucherProvider, { id });
    assertSeesProvider(actor, provider);
    return provider;
  }

  /** For a command: the row stays locked until the transaction ends. @throws DomainError 404 as `read` */
  async lock(tx: Tx, actor: Actor, id: string): Promise<VoucherProvider> {
    const provider = await this.lockAny(tx, id);
    assertSeesProvider(actor, provider);
    return provider;
  }

  /** For the system's own commands. */
  lockAny(tx: Tx, id: string): Promise<VoucherProvider | null> {
    return tx.findOne(VoucherProvider, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The record of the company that the actor acts for, locked. @throws DomainError 403, 404 */
  async lockOwn(tx: Tx, actor: Actor): Promise<VoucherProvider> {
    if (!actor.company) throw forbidden();
    const provider = await tx.findOne(VoucherProvider, {
      where: { openKey: actor.company.id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!provider) throw notFound();
    return provider;
  }

  /** The latest record of a company, a refused one too; null when it never registered. */
  ofCompany(companyId: string, from: Tx = this.db.read): Promise<VoucherProvider | null> {
    return from.findOne(VoucherProvider, { where: { companyId }, order: { registeredAt: 'DESC' } });
  }

  /** One with which something can be ordered now; null when it is not in service. */
  inService(id: string, from: Tx = this.db.read): Promise<VoucherProvider | null> {
    return from.findOneBy(VoucherProvider, { id, state: 'active' });
  }
}
