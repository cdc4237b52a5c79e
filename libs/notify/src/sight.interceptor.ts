import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { currentContext, type AuthenticatedRequest } from '#platform';
import type { Observable } from 'rxjs';
import { Contacts } from './contacts.js';

/** Notes everybody who comes with a token, so that notices can find them later. */
@Injectable()
export class SightInterceptor implements NestInterceptor {
  constructor(private readonly contacts: Contacts) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { actor } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (actor) await this.contacts.see(actor, currentContext()?.language ?? 'zh');
    return next.handle();
  }
}
