import { Injectable } from '@nestjs/common';
import { registeredClientOf, type RegisteredClient } from '#identity';
import { notFound } from '#kernel';
import { Db } from '#platform';

/** A system that is somebody else's; the portal's own are the configuration's. */
@Injectable()
export class FindClient {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 404 */
  async run(id: string): Promise<RegisteredClient> {
    const client = await registeredClientOf(this.db.read, id);
    if (client.firstParty) throw notFound();
    return client;
  }
}
