import { CompanyProfiles } from '#company';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import type { Clock } from '#kernel';
import { Outbox, type Db } from '#platform';
import { CaseHistory, ReturnedItems } from '#review';
import { CatalogueNews } from '../providers/catalogue-news.js';
import { Catalogue } from '../providers/catalogue.js';
import { confirmationDeadline } from '../providers/confirmation-deadline.js';
import { ProviderEditing } from '../providers/provider-editing.js';
import { ProviderMoves } from '../providers/provider-moves.js';
import { loadProviderRules } from '../providers/provider-rules.js';
import { Providers } from '../providers/provider-store.js';
import { SaveCatalogueItem } from '../providers/save-catalogue-item.js';
import { SaveProvider } from '../providers/save-provider.js';
import type { DemoProvider } from './demonstration-file.js';

/**
 * Demonstration companies as providers in service, with what they offer. They have no documents, so their registration
 * goes through the workflow's moves without the check of them. A company that has ever registered is left alone.
 */
export class SeedProviders {
  private readonly providers: Providers;
  private readonly moves: ProviderMoves;
  private readonly saving: SaveProvider;
  private readonly offering: SaveCatalogueItem;
  private readonly rules = loadProviderRules();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    this.providers = new Providers(db);
    const news = new CatalogueNews(db, new Catalogue(db), this.providers, new Outbox(clock), clock);
    this.moves = new ProviderMoves(new CaseHistory(db, clock), news, clock);
    const editing = new ProviderEditing(new ReturnedItems(db, clock), new Attachments(db, clock), clock);
    this.saving = new SaveProvider(db, this.providers, editing, new CompanyProfiles(db, clock), clock);
    this.offering = new SaveCatalogueItem(db, this.providers, news, clock);
  }

  /** @param officer approves them */
  async run(person: Actor, officer: Actor, { values, catalogue }: DemoProvider): Promise<void> {
    if (!person.company || (await this.providers.ofCompany(person.company.id))) return;
    const id = await this.saving.run(person, { version: null, values });
    for (const item of catalogue) await this.offering.run(person, null, { version: null, ...item });
    await this.db.run(async (tx) => {
      const provider = await this.providers.lock(tx, person, id);
      const submitted = this.moves.make(provider, 'submit', person);
      provider.submittedAt = this.clock.now();
      await this.moves.save(tx, provider, submitted);
      const approved = this.moves.make(provider, 'approve', officer);
      provider.approvedAt = this.clock.now();
      provider.confirmedUntil = confirmationDeadline(provider.approvedAt, this.rules.confirmationMonths);
      await this.moves.save(tx, provider, approved);
    });
  }
}
