import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, forbidden, newId, normaliseLines, notFound, type Clock } from '#kernel';
import { Db, isDuplicate, nextYearNumber, type Tx } from '#platform';
import { ActNotes } from '../flags/act-notes.js';
import { Voucher } from '../issuing/voucher.entity.js';
import { requestHash } from '../request-hash.js';
import { OrderNotices } from './order-notices.js';
import { OrderTerms } from './order-terms.js';
import { OrderSequence, VoucherOrder } from './order.entity.js';
import type { PlaceOrderBody } from './order.schema.js';
import { sharedPerson } from './related-parties.js';

/** Orders a service for a voucher of the company acted for. Nothing is reserved before the provider confirms. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly db: Db,
    private readonly terms: OrderTerms,
    private readonly notices: OrderNotices,
    private readonly acts: ActNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the order's id; that of the first time when the key comes again with the same contents
   * @throws DomainError 404; `voucher.order-voucher-over`, `voucher.order-key-reused` 409; 422 with the fields
   */
  async run(actor: Actor, body: PlaceOrderBody): Promise<string> {
    if (!actor.company) throw forbidden();
    const hash = requestHash([body.voucher, body.item, body.contractAmount, body.request]);
    try {
      return await this.db.run(
        async (tx) => (await this.known(tx, actor, body, hash)) ?? this.place(tx, actor, body, hash),
      );
    } catch (error) {
      // Two requests with one key at the same moment: the unique key let one in.
      if (!isDuplicate(error)) throw error;
      const id = await this.known(this.db.read, actor, body, hash);
      if (!id) throw error;
      return id;
    }
  }

  private async known(tx: Tx, actor: Actor, { key }: PlaceOrderBody, hash: string): Promise<string | null> {
    const known = await tx.findOneBy(VoucherOrder, { companyId: actor.company?.id ?? '', clientKey: key });
    if (known && known.requestHash !== hash) throw new DomainError('voucher.order-key-reused', 409);
    return known?.id ?? null;
  }

  private async place(tx: Tx, actor: Actor, body: PlaceOrderBody, hash: string): Promise<string> {
    const at = this.clock.now();
    const voucher = await tx.findOneBy(Voucher, { id: body.voucher });
    if (!voucher || voucher.companyId !== actor.company?.id) throw notFound();
    const terms = await this.terms.of(tx, voucher, body.item, body.contractAmount);
    const order = tx.create(VoucherOrder, {
      id: newId(at.getTime()),
      voucherId: voucher.id,
      kind: voucher.kind,
      companyId: voucher.companyId,
      companyName: voucher.companyName,
      companyUscc: voucher.companyUscc,
      ...terms,
      request: normaliseLines(body.request),
      holdId: null,
      state: 'draft',
      version: 1,
      contractNumber: null,
      contractDate: null,
      contractBuyer: null,
      contractSeller: null,
      findings: JSON.stringify(sharedPerson(actor, terms.providerCompanyId)),
      delivery: null,
      createdBy: actor.person.id,
      createdAt: at,
      updatedAt: at,
      confirmedAt: null,
      startedAt: null,
      deliveredAt: null,
      acceptedAt: null,
      clientKey: body.key,
      requestHash: hash,
    });
    order.number = (await nextYearNumber(tx, OrderSequence, 'CXD', at)).text;
    await tx.insert(VoucherOrder, order);
    await this.acts.note(tx, actor, order.id, 'place');
    await this.notices.placed(tx, order);
    return order.id;
  }
}
