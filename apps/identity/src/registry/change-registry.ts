import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { AuditKind, ClientAuthor } from '#identity';
import type { Tx } from '#platform';
import type { OwnSession } from '../account/own-session.js';
import { auditedAct } from '../pages/audited-act.js';
import { IdentityRuntime } from '../runtime.js';

/** What somebody does to a registered system. */
export interface RegistryAct {
  readonly kind: AuditKind;
  readonly clientId: string;
  readonly own: OwnSession;
  readonly request: Request;
  /** Milliseconds since 1970 of the last change that they know of, as a form says it. */
  readonly seen?: string | undefined;
}

/** Changes the registry. It is on record who did it; this process knows of it at once, the others within two seconds. */
@Injectable()
export class ChangeRegistry {
  constructor(private readonly runtime: IdentityRuntime) {}

  /** @param note for the record, made of what was done; null when nothing was, and nothing is to be recorded */
  async run<T>(
    { kind, clientId, own, request, seen }: RegistryAct,
    work: (tx: Tx, author: ClientAuthor) => Promise<T>,
    note: (done: T) => string | undefined | null = () => undefined,
  ): Promise<T> {
    const at = new Date();
    const author = {
      by: own.account.id,
      at,
      ...(seen === undefined ? {} : { seen: new Date(Number(seen)) }),
    };
    const about = { personId: own.account.id, session: own.uid, clientId };
    const done = await this.runtime.audit.recording(
      (result: T) => {
        const said = note(result);
        return said === null
          ? []
          : [auditedAct(kind, request, said === undefined ? about : { ...about, note: said })];
      },
      at,
      (tx) => work(tx, author),
    );
    this.runtime.clients.forget(clientId);
    return done;
  }
}
