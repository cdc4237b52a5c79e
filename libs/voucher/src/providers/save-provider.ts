import { Inject, Injectable } from '@nestjs/common';
import { CompanyProfiles } from '#company';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, forbidden, invalidFields, newId, type Clock, type FieldError } from '#kernel';
import { Db, isDuplicate, type Tx } from '#platform';
import { ProviderEditing, type FieldChange } from './provider-editing.js';
import { Providers } from './provider-store.js';
import { PROVIDER_FIELDS, maskAccount, storedValues } from './provider-values.js';
import { PROVIDER_TEXTS } from './provider.messages.js';
import { VoucherProvider } from './provider.entity.js';
import type { SaveProviderBody, ProviderValues } from './provider.schema.js';

/** Begins a company's registration as provider, or saves what was typed into it. A draft may lack anything. */
@Injectable()
export class SaveProvider {
  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly editing: ProviderEditing,
    private readonly profiles: CompanyProfiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param body version null begins one
   * @throws DomainError 403; 404; `voucher.provider-exists`, `voucher.provider-locked`, `workflow.stale-version` 409;
   *   422 with the fields that are locked
   */
  async run(actor: Actor, { version, values }: SaveProviderBody): Promise<string> {
    try {
      return await this.db.run(async (tx) => {
        const provider =
          version === null ? await this.begin(tx, actor) : await this.providers.lockOwn(tx, actor);
        if (version !== null && provider.version !== version) throw stale(provider);
        await this.change(tx, actor, provider, storedValues(values));
        return provider.id;
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      throw new DomainError('voucher.provider-exists', 409);
    }
  }

  private async begin(tx: Tx, actor: Actor): Promise<VoucherProvider> {
    const { company, person } = actor;
    if (!company) throw forbidden();
    // Its services are shown elsewhere under the name that the portal knows.
    await this.profiles.ensure(tx, company);
    const at = this.clock.now();
    const empty = Object.fromEntries(PROVIDER_FIELDS.map((field) => [field, null]));
    const provider = tx.create(VoucherProvider, {
      id: newId(at.getTime()),
      companyId: company.id,
      openKey: company.id,
      companyName: company.name,
      companyUscc: company.uscc,
      state: 'draft',
      version: 0,
      ...empty,
      registeredBy: person.id,
      registeredAt: at,
      updatedAt: at,
      submittedAt: null,
      approvedAt: null,
      confirmedUntil: null,
    });
    await tx.insert(VoucherProvider, provider);
    return provider;
  }

  private async change(
    tx: Tx,
    actor: Actor,
    provider: VoucherProvider,
    values: Partial<ProviderValues>,
  ): Promise<void> {
    const isOpen = await this.editing.requireOpen(tx, actor, provider);
    const changed = PROVIDER_FIELDS.filter(
      (field) => values[field] !== undefined && values[field] !== provider[field],
    );
    const locked = changed.filter((field) => !isOpen(`/${field}`));
    if (locked.length > 0) throw invalidFields(locked.map(lockedField));
    const changes = changed.map((field): FieldChange => changeOf(field, provider[field], values[field]));
    Object.assign(provider, Object.fromEntries(changed.map((field) => [field, values[field]])));
    await this.editing.note(tx, actor, provider, changes);
  }
}

function changeOf(field: keyof ProviderValues, before: unknown, after: unknown): FieldChange {
  const shown = (value: unknown) =>
    field === 'bankAccount' ? maskAccount((value ?? null) as string | null) : (value ?? null);
  return { pointer: `/${field}`, before: shown(before), after: shown(after) };
}

function lockedField(field: keyof ProviderValues): FieldError {
  const code = 'voucher.provider-field-locked';
  return { pointer: `/values/${field}`, code, message: PROVIDER_TEXTS[code] };
}

function stale({ version }: VoucherProvider): DomainError {
  return new DomainError('workflow.stale-version', 409, { extensions: { version } });
}
