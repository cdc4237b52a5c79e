import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments, type Attachment } from '#files';
import { CLOCK, DomainError, forbidden, type Clock, type Text } from '#kernel';
import { Db } from '#platform';
import { CaseHistory, ReturnedItems, dependenceOf, dependenceText, type ReturnedItemRow } from '#review';
import { Catalogue } from './catalogue.js';
import { providerFaults } from './check-provider.js';
import { isConfirmationDue } from './confirm-provider.js';
import { ProviderEditing } from './provider-editing.js';
import { providerCapacitiesOf, providerSideOf } from './provider-policy.js';
import { loadProviderRules } from './provider-rules.js';
import { providerOwner } from './provider-slots.js';
import { Providers } from './provider-store.js';
import { ProviderTies } from './provider-ties.js';
import { providerTimeline } from './provider-timeline.js';
import { shownValues } from './provider-values.js';
import type { VoucherProvider } from './provider.entity.js';
import type { AttachmentView, ProviderRecord } from './provider.schema.js';
import { providerWorkflow } from './provider.workflow.js';

/** A provider's record as its own people or the staff see it. */
@Injectable()
export class ViewProvider {
  private readonly rules = loadProviderRules();

  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly catalogue: Catalogue,
    private readonly editing: ProviderEditing,
    private readonly attachments: Attachments,
    private readonly history: CaseHistory,
    private readonly returns: ReturnedItems,
    private readonly ties: ProviderTies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The record of the company that the actor acts for. @throws DomainError 403; `voucher.provider-not-registered` 404 */
  async own(actor: Actor): Promise<ProviderRecord> {
    if (!actor.company) throw forbidden();
    const provider = await this.providers.ofCompany(actor.company.id);
    if (!provider) throw new DomainError('voucher.provider-not-registered', 404);
    return this.viewOf(actor, provider);
  }

  /** @throws DomainError 404 */
  async run(actor: Actor, id: string): Promise<ProviderRecord> {
    return this.viewOf(actor, await this.providers.read(actor, id));
  }

  private async viewOf(actor: Actor, provider: VoucherProvider): Promise<ProviderRecord> {
    const { id, state } = provider;
    const files = await this.attachments.list(providerOwner(id));
    const returned = await this.returns.all(id);
    const fills = providerCapacitiesOf(actor, provider).includes('provider-filler');
    const editable = state === 'draft' || state === 'returned';
    return {
      id,
      company: { id: provider.companyId, name: provider.companyName, uscc: provider.companyUscc },
      state,
      stateLabel: providerWorkflow.definition.states[state].label,
      version: provider.version,
      values: shownValues(provider),
      unlocked: fills ? await this.editing.openPointers(this.db.read, provider) : [],
      fieldErrors: editable ? providerFaults(provider, files, this.rules) : [],
      attachments: files.map(attachmentView),
      returns: returned.map(returnedView),
      catalogue: await this.catalogue.of(id, true),
      registeredAt: provider.registeredAt.toISOString(),
      submittedAt: provider.submittedAt?.toISOString() ?? null,
      approvedAt: provider.approvedAt?.toISOString() ?? null,
      confirmedUntil: provider.confirmedUntil?.toISOString() ?? null,
      timeline: providerTimeline(provider, await this.history.of(id)),
      ...(await this.permitted(actor, provider)),
    };
  }

  private async permitted(
    actor: Actor,
    provider: VoucherProvider,
  ): Promise<Pick<ProviderRecord, 'actions' | 'hints'>> {
    const possible = providerWorkflow.actionsFor(provider, providerCapacitiesOf(actor, provider));
    const actions = possible.filter(
      (move) => move !== 'confirm' || isConfirmationDue(provider, this.rules, this.clock.now()),
    );
    if (providerSideOf(actor, provider) === 'provider') return { actions, hints: [] };
    const dependence = dependenceOf(actor, await this.ties.of(this.db.read, provider));
    const hints: Text[] = dependence && possible.length > 0 ? [dependenceText(dependence)] : [];
    return { actions: dependence ? [] : actions, hints };
  }
}

type ReturnedView = ProviderRecord['returns'][number];

function returnedView(row: ReturnedItemRow): ReturnedView {
  const valueOf = (json: string | null) =>
    json === null ? null : (JSON.parse(json) as ReturnedView['oldValue']);
  return {
    pointer: row.pointer,
    comment: row.comment,
    by: row.personName,
    at: row.at.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    oldValue: valueOf(row.oldValue),
    newValue: valueOf(row.newValue),
  };
}

/** A file as the API hands it out. */
export function attachmentView(file: Attachment): AttachmentView {
  const { id, slot, name, size, type, sha256, scan, uploadedAt, uploadedBy } = file;
  return {
    id,
    slot,
    name,
    size,
    type,
    sha256,
    scan,
    uploadedAt: uploadedAt.toISOString(),
    uploadedBy: uploadedBy.name,
  };
}
