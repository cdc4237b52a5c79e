import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { In } from 'typeorm';
import type { Actor } from '#contracts';
import { Attachments, FileStore, sendFile } from '#files';
import { notFound } from '#kernel';
import { Db } from '#platform';
import { ExpertDesk } from '#review';
import { moneyOf } from '../money-of.js';
import { orderOwner } from '../orders/order-slots.js';
import { VoucherOrder } from '../orders/order.entity.js';
import { Catalogue, catalogueTexts } from '../providers/catalogue.js';
import { attachmentView } from '../providers/view-provider.js';
import { assignmentText } from './assignment-texts.js';
import { VoucherClaim } from './claim.entity.js';
import { CLAIM_PANELS } from './convene-experts.js';
import type { AssignmentListView, AssignmentQuery, AssignmentView } from './expert.schema.js';

type Own = Awaited<ReturnType<ExpertDesk['read']>>;
type Row = Own['assignment'];

/** What experts see of the claims that were assigned to them, and of no other. */
@Injectable()
export class ViewAssignments {
  constructor(
    private readonly db: Db,
    private readonly desk: ExpertDesk,
    private readonly catalogue: Catalogue,
    private readonly attachments: Attachments,
    private readonly store: FileStore,
  ) {}

  async list(actor: Actor, { which, page }: AssignmentQuery): Promise<AssignmentListView> {
    const { items, total } = await this.desk.list(actor, CLAIM_PANELS, which, page);
    const subjects = items.map(({ subject }) => subject);
    const claims = await this.db.read.findBy(VoucherClaim, { id: In(subjects) });
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    return {
      items: items.flatMap((row) => {
        const claim = byId.get(row.subject);
        return claim ? [summaryOf(row, claim)] : [];
      }),
      total,
      page,
    };
  }

  /** @throws DomainError 404 */
  async read(actor: Actor, id: string): Promise<AssignmentView> {
    const { assignment, sheet, blind } = await this.desk.read(actor, id);
    const claim = await this.db.read.findOneByOrFail(VoucherClaim, { id: assignment.subject });
    const order = await this.db.read.findOneByOrFail(VoucherOrder, { id: claim.orderId });
    const item = await this.catalogue.version(order.itemId, order.itemVersion);
    const { name, description, unit, price } = catalogueTexts(item);
    const files = blind ? [] : await this.attachments.list(orderOwner(order.id));
    return {
      ...summaryOf(assignment, claim),
      company: blind ? null : claim.companyName,
      provider: blind ? null : claim.providerName,
      request: order.request,
      delivery: order.delivery,
      contractAmount: moneyOf(order.contractAmount).toJSON(),
      invoiceAmount: moneyOf(claim.invoiceAmount).toJSON(),
      item: { name, description, unit, price },
      attachments: files.map(attachmentView),
      sheet: sheetOf(sheet),
      score: assignment.score && {
        points: { ...assignment.score.points },
        comments: { ...assignment.score.comments },
        remark: assignment.score.remark,
      },
    };
  }

  /** @throws DomainError 404, also for an assignment that has ended; `files.infected` 403; `files.being-scanned` 409 */
  async file(actor: Actor, id: string, attachmentId: string, response: Response): Promise<void> {
    const { assignment, blind } = await this.desk.read(actor, id);
    if (blind || assignment.state !== 'open') throw notFound();
    const claim = await this.db.read.findOneByOrFail(VoucherClaim, { id: assignment.subject });
    const file = await this.attachments.get(orderOwner(claim.orderId), attachmentId);
    if (file.removedAt) throw notFound();
    await sendFile(this.store, response, { ...file, own: false });
  }
}

function summaryOf(row: Row, claim: VoucherClaim): AssignmentListView['items'][number] {
  return {
    id: row.id,
    kind: claim.kind,
    amount: moneyOf(claim.amount).toJSON(),
    state: row.state,
    stateName: assignmentText(row.state),
    assignedAt: row.assignedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
  };
}

function sheetOf({ criteria, pass }: Own['sheet']): AssignmentView['sheet'] {
  return {
    criteria: criteria.map(({ id, title, guidance = null, min, max, commentBelow = null }) => {
      return { id, title, guidance, min, max, commentBelow };
    }),
    passMark: pass.mark,
  };
}
