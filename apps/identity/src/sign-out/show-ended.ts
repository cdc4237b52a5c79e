import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError, type Language } from '#kernel';
import { readToldSystems, type ToldSystem } from '#identity';
import { Db } from '#platform';
import { endedPage, type EndedSystem } from './ended.page.js';
import { systemName } from '../pages/system-name.js';
import { IdentityRuntime } from '../runtime.js';
import { EndedAddresses } from './ended-address.js';

/** Seconds until the page looks again, by how often it has: about a minute in all, then only when it is asked to. */
const LOOKS = [1, 2, 2, 3, 5, 10, 15, 30];

/** Shows which subsystems have confirmed a sign-out. */
@Injectable()
export class ShowEnded {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    private readonly addresses: EndedAddresses,
  ) {}

  async answer(
    name: string,
    query: Readonly<Record<string, unknown>>,
    request: Request,
    response: Response,
  ): Promise<void> {
    const address = this.addresses.read(name, query['onward']);
    const told = address && (await readToldSystems(this.db.read, address.endId));
    if (!address || !told) throw new DomainError('problem.not-found', 404);
    const context = this.runtime.answer.context(request);
    const systems = await Promise.all(told.map((system) => this.system(system, context.language)));
    const pending = systems.some(({ state }) => state === 'being-told' || state === 'unreachable');
    const looked = Math.min(LOOKS.length, Math.max(0, Number(query['looked']) || 0));
    const again = new URL(this.addresses.of(address, context.language), this.runtime.settings.OIDC_ISSUER);
    again.searchParams.set('looked', String(looked + 1));
    const html = endedPage({
      context,
      systems,
      onward: address.onward ?? context.portalUrl,
      again: pending ? again.pathname + again.search : null,
      lookAfter: pending ? (LOOKS[looked] ?? null) : null,
      script: this.runtime.files.script('ended'),
    });
    this.runtime.answer.send(request, response, 200, html, [], true);
  }

  private async system(system: ToldSystem, language: Language): Promise<EndedSystem> {
    return {
      name: await systemName(this.runtime, system.clientId, language),
      until: system.triedUntil,
      state: stateOf(system),
    };
  }
}

function stateOf({ told, attempts, triedUntil }: ToldSystem): EndedSystem['state'] {
  if (told) return 'told';
  if (triedUntil < new Date()) return 'given-up';
  return attempts === 0 ? 'being-told' : 'unreachable';
}
