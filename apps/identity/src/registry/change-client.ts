import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { changeClient, type ChangedClient, type ClientDraft, type RegisteredClient } from '#identity';
import { Db } from '#platform';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { PlatformStaff } from '../account/platform-staff.js';
import { formFields, type FormFields } from '../pages/form-guard.js';
import { mistakeOf } from '../pages/mistake-of.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { ChangeRegistry } from './change-registry.js';
import type { ClientDeed } from './client.page.js';
import { kindOf } from './client-kind.js';
import { FindClient } from './find-client.js';
import { judgeClientForm } from './judge-client-form.js';
import { KeptForms } from './kept-forms.js';
import { formAddress, ShowClientForm } from './show-client-form.js';

/** Changes what is registered of a system. When fewer people may enter it, all enter it anew. */
@Injectable()
export class ChangeClient {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly staff: PlatformStaff,
    private readonly ownSessions: OwnSessions,
    private readonly kept: KeptForms,
    private readonly forms: ShowClientForm,
    private readonly findClient: FindClient,
    private readonly registry: ChangeRegistry,
    private readonly endSessions: EndSessions,
    private readonly db: Db,
  ) {}

  async answer(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.staff.orSignIn(request, response);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const known = await this.findClient.run(id);
    const [kind, fields] = [kindOf(known), formFields(request)];
    if (!(await this.kept.orConfirm(own, request, response, formAddress(id, kind)))) return;
    const { language } = this.runtime.answer.context(request);
    const { draft, mistakes } = await judgeClientForm(this.db.read, { kind, clientId: id, fields }, language);
    if (mistakes.length > 0) {
      return this.forms.show(own, request, response, { kind, typed: fields, mistakes, known });
    }
    try {
      const changed = await this.change(known, draft, fields, own, request);
      response.redirect(303, `/staff/clients/${id}?done=${deedOf(changed)}`);
    } catch (error) {
      // Somebody else was first: it can be sent again by whoever has looked at that.
      const latest = await this.findClient.run(id);
      const typed = { ...fields, seen: String(latest.updatedAt.getTime()) };
      const again = { kind, typed, known: latest, mistakes: [mistakeOf(error, 'back', language)] };
      this.forms.show(own, request, response, again);
    }
  }

  private change(
    { id }: RegisteredClient,
    draft: ClientDraft,
    fields: FormFields,
    own: OwnSession,
    request: Request,
  ): Promise<ChangedClient> {
    const act = { kind: 'client-changed', clientId: id, own, request, seen: fields['seen'] ?? '' } as const;
    const { protocol: _protocol, isPublic: _isPublic, ...change } = draft;
    return this.registry.run(
      act,
      async (tx, author) => {
        const changed = await changeClient(tx, id, change, author);
        const wish = { cause: 'client-changed', clientId: id, endedBy: own.account.id } as const;
        if (changed.narrowed) await this.endSessions.request(tx, wish);
        return changed;
      },
      ({ members }) => (members.length > 0 ? members.join(', ') : null),
    );
  }
}

function deedOf({ members, narrowed }: ChangedClient): ClientDeed {
  if (members.length === 0) return 'unchanged';
  return narrowed ? 'narrowed' : 'changed';
}
