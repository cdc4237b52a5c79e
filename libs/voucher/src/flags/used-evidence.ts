import { Injectable } from '@nestjs/common';
import { Attachments, Likeness, type Attachment, type Duplicate } from '#files';
import type { Tx } from '#platform';
import { In } from 'typeorm';
import { ClaimClash, VoucherClaim } from '../claims/claim.entity.js';
import { ORDER_OWNER, orderOwner } from '../orders/order-slots.js';
import { VoucherOrder } from '../orders/order.entity.js';
import { FLAG_TEXTS } from './flag.messages.js';
import type { FlagEvidence } from './flag.schema.js';
import type { FlaggedClaim } from './flagged-claim.js';
import { evidenceOf, foundFlag, type FoundFlag } from './found-flag.js';

/** What was seen of a file elsewhere: the same contents, or nearly the same. */
interface Seen {
  readonly place: Duplicate;
  readonly by: 'file' | 'near-text' | 'near-picture';
  readonly percent: number;
}

const MOST = 20;
/** What matters most comes first. */
const SLOTS = ['contract', 'invoice', 'payment-proof', 'report'] as const;

/** Evidence that was handed in elsewhere: the same invoice, the same file, a file that was changed a little. */
@Injectable()
export class UsedEvidence {
  constructor(
    private readonly attachments: Attachments,
    private readonly likeness: Likeness,
  ) {}

  /** Looks at the files of an order, which takes a second or so for each: not inside a transaction. */
  async learn(orderId: string): Promise<void> {
    await this.likeness.learn(await this.attachments.list(orderOwner(orderId)));
  }

  async of(tx: Tx, { claim }: FlaggedClaim): Promise<FoundFlag[]> {
    const invoice = await this.invoice(tx, claim);
    const files = await this.attachments.list(orderOwner(claim.orderId), tx);
    const flags: FoundFlag[] = [];
    for (const slot of SLOTS) {
      for (const file of files.filter((one) => one.slot === slot)) {
        flags.push(...(await this.file(tx, file, slot)));
      }
    }
    return [...invoice, ...flags];
  }

  private async invoice(tx: Tx, claim: VoucherClaim): Promise<FoundFlag[]> {
    const clashes = await tx.find(ClaimClash, {
      where: [
        { orderId: claim.orderId, kind: 'invoice' },
        { claimId: claim.id, kind: 'invoice' },
      ],
      order: { at: 'ASC', id: 'ASC' },
      take: MOST,
    });
    const values = [...new Set(clashes.map(({ value }) => value))];
    const claims = await tx.findBy(VoucherClaim, { id: In(clashes.map(({ claimId }) => claimId)) });
    const orders = await tx.findBy(VoucherOrder, { id: In(clashes.map(({ orderId }) => orderId)) });
    return values.map((value) => {
      const of = clashes.filter((one) => one.value === value);
      const tried = of.flatMap((one) => attemptOf(one, orders, claim));
      const stand = claims
        .filter(({ id }) => id !== claim.id && of.some((one) => one.claimId === id))
        .map(({ id, number, companyName, orderId }) =>
          evidenceOf(
            'voucher.flag-evidence-claim',
            { number, company: companyName },
            { claimId: id, orderId },
          ),
        );
      return foundFlag('voucher.flag-invoice', { value: value.replace(/^:/, '') }, [...stand, ...tried]);
    });
  }

  private async file(tx: Tx, file: Attachment, slot: (typeof SLOTS)[number]): Promise<FoundFlag[]> {
    const own = orderOwner(file.owner.id);
    const same = (await this.attachments.ownersOf([file.sha256], own, tx)).map((place): Seen => {
      return { place, by: 'file', percent: 100 };
    });
    const near: Seen[] = [];
    for (const { sha256, by, percent } of await this.likeness.near(file.sha256, tx)) {
      const places = await this.attachments.ownersOf([sha256], own, tx);
      near.push(...places.map((place): Seen => ({ place, by: `near-${by}`, percent })));
    }
    const params = { slot: FLAG_TEXTS[`voucher.flag-slot-${slot}`], name: file.name };
    return [
      ...(await this.flagged(tx, 'voucher.flag-file', params, same)),
      ...(await this.flagged(tx, 'voucher.flag-near-file', params, near)),
    ];
  }

  private async flagged(
    tx: Tx,
    code: 'voucher.flag-file' | 'voucher.flag-near-file',
    params: Parameters<typeof foundFlag>[1],
    seen: readonly Seen[],
  ): Promise<FoundFlag[]> {
    const ofOrders = seen.filter(({ place }) => place.owner.kind === ORDER_OWNER).slice(0, MOST);
    if (ofOrders.length === 0) return [];
    const ids = ofOrders.map(({ place }) => place.owner.id);
    const orders = await tx.findBy(VoucherOrder, { id: In(ids) });
    const claims = await tx.findBy(VoucherClaim, { openKey: In(ids) });
    const evidence = ofOrders.flatMap((one) => placeEvidence(one, orders, claims));
    return [foundFlag(code, { ...params, percent: ofOrders[0]?.percent ?? 0 }, evidence)];
  }
}

function attemptOf(clash: ClaimClash, orders: readonly VoucherOrder[], claim: VoucherClaim): FlagEvidence[] {
  const order = orders.find(({ id }) => id === clash.orderId);
  if (!order || order.id === claim.orderId) return [];
  const params = { number: order.number, company: order.companyName, person: clash.personName };
  return [evidenceOf('voucher.flag-evidence-attempt', params, { orderId: order.id })];
}

function placeEvidence(
  { place, by, percent }: Seen,
  orders: readonly VoucherOrder[],
  claims: readonly VoucherClaim[],
): FlagEvidence[] {
  const order = orders.find(({ id }) => id === place.owner.id);
  if (!order) return [];
  const claim = claims.find(({ openKey }) => openKey === order.id);
  const params = { number: order.number, company: order.companyName, name: place.name, percent };
  return [
    evidenceOf(`voucher.flag-evidence-${by}`, params, {
      orderId: order.id,
      attachmentId: place.attachmentId,
      ...(claim && { claimId: claim.id }),
    }),
  ];
}
