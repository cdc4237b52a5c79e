import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { ProviderMoves } from './provider-moves.js';
import { Providers } from './provider-store.js';
import type { ProviderMoveBody } from './provider.schema.js';

/** Opens the record of a registered provider for changes, which are reviewed before it is in service again. */
@Injectable()
export class AmendProvider {
  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly moves: ProviderMoves,
  ) {}

  /** @throws DomainError 404; of the workflow */
  run(actor: Actor, id: string, body: ProviderMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const provider = await this.providers.lock(tx, actor, id);
      const made = this.moves.make(provider, 'amend', actor, body);
      await this.moves.save(tx, provider, made);
    });
  }
}
