import { Injectable } from '@nestjs/common';
import { casServiceFor, registeredClients, type RegisteredClient } from '#identity';
import { Db } from '#platform';
import { normaliseServiceAddress } from './service-address.js';

/** How long a change to a service may take to reach all processes. */
const FRESH_MS = 2000;

/** A service with the address by which it was asked for. */
export interface FoundService {
  readonly service: RegisteredClient;
  readonly address: string;
}

/** The registered CAS services. */
@Injectable()
export class CasServices {
  private known: Promise<readonly RegisteredClient[]> = Promise.resolve([]);
  private until = 0;

  constructor(private readonly db: Db) {}

  /** The service of this address: registered exactly so, or fitting a reviewed pattern. */
  async find(text: string): Promise<FoundService | null> {
    const address = normaliseServiceAddress(text);
    if (address === null) return null;
    const service = casServiceFor(await this.all(), address);
    return service && { service, address };
  }

  private all(): Promise<readonly RegisteredClient[]> {
    if (this.until > Date.now()) return this.known;
    this.until = Date.now() + FRESH_MS;
    this.known = registeredClients(this.db.read).catch((error: unknown) => {
      this.until = 0;
      throw error;
    });
    return this.known;
  }
}
