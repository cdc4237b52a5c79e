import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { StopSearch } from '../saved-searches/stop-search.js';
import type { Stopping } from '../targeting/interests.schema.js';
import { StopNews } from '../targeting/stop-news.js';
import type { Stoppable } from '../targeting/stoppable.js';

/** One address for all links that stop something, whatever it is that they stop. */
@Injectable()
export class StopByCode {
  private readonly all: readonly Stoppable[];

  constructor(news: StopNews, search: StopSearch) {
    this.all = [news, search];
  }

  /** @throws DomainError 404 for a code that was never given, or whose search was removed */
  look(stopCode: string): Promise<Stopping> {
    return this.first((one) => one.look(stopCode));
  }

  /** @throws DomainError 404 */
  run(stopCode: string): Promise<Stopping> {
    return this.first((one) => one.stop(stopCode));
  }

  private async first(ask: (one: Stoppable) => Promise<Stopping | null>): Promise<Stopping> {
    for (const one of this.all) {
      const answer = await ask(one);
      if (answer) return answer;
    }
    throw notFound();
  }
}
