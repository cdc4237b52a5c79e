import { Injectable } from '@nestjs/common';
import { ClientLogo } from '#identity';
import { notFound } from '#kernel';
import { Db } from '#platform';

@Injectable()
export class ReadLogo {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 404 when the system is unknown or has none */
  async run(clientId: string): Promise<ClientLogo> {
    const logo = await this.db.read.findOneBy(ClientLogo, { clientId });
    if (!logo) throw notFound();
    return logo;
  }
}
