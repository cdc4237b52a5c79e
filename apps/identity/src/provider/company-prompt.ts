import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import type { Request } from 'express';
import type { AuditTrail, UsableMembership } from '#identity';
import { currentContext } from '#platform';
import type { SessionStore } from '../store/session-store.js';
import { orOutage } from '../store/outage.js';
import { stored } from '../store/request-scope.js';
import type { SignedInAccount } from './accounts.js';
import { present } from './present.js';

/** What the company page leaves in the interaction. */
export interface CompanyResult {
  readonly company?: { readonly id: string };
}

/**
 * Asks for which company a person acts, when there is more than one to choose from. The choice belongs to the provider
 * session, so all relying parties see the same company. One may ask for it again by `prompt=company`.
 */
export function companyPrompt(
  sessions: SessionStore,
  audit: AuditTrail,
  ttlS: number,
): interactionPolicy.Prompt {
  const { Check, Prompt } = interactionPolicy;
  return new Prompt(
    { name: 'company', requestable: true },
    new Check(
      'company_missing',
      'the company acted for must be chosen',
      'interaction_required',
      async (ctx) => {
        const chosen = await settle(ctx, sessions);
        if (chosen === undefined) return Check.REQUEST_PROMPT;
        if (chosen.changed) {
          const { uid } = present(ctx.oidc.session, 'session');
          const { id: company, asked } = chosen;
          await orOutage(sessions.actFor(uid, company, ttlS));
          if (company && !asked) await stored(() => noteOnly(ctx, audit, company));
        }
        return Check.NO_NEED_TO_PROMPT;
      },
    ),
  );
}

interface Settled {
  readonly id: string | null;
  /** Not the one that the session had before. */
  readonly changed: boolean;
  /** The person was asked and has answered: the answer is on record already. */
  readonly asked: boolean;
}

/** Who belongs to one company alone acts for it without being asked; the company's own record shows it all the same. */
function noteOnly(ctx: KoaContextWithOIDC, audit: AuditTrail, companyId: string): Promise<void> {
  const request = ctx.req as Request;
  return audit.append({
    kind: 'company-chosen',
    personId: ctx.oidc.session?.accountId ?? null,
    companyId,
    clientId: ctx.oidc.client?.clientId ?? null,
    session: ctx.oidc.session?.uid ?? null,
    address: request.ip ?? null,
    userAgent: request.headers['user-agent'] ?? null,
    requestId: currentContext()?.requestId ?? null,
  });
}

/** The company of the session; `undefined` when the person has to choose. */
async function settle(ctx: KoaContextWithOIDC, sessions: SessionStore): Promise<Settled | undefined> {
  const { memberships } = (ctx.oidc.account as unknown as SignedInAccount).account;
  const result = ctx.oidc.result as CompanyResult | undefined;
  if (result?.company) {
    return { id: idAmong(memberships, result.company.id), changed: true, asked: true };
  }
  const [only, ...others] = memberships;
  // Whoever only confirmed who they are goes on with what they were doing.
  const justSignedIn = Boolean(ctx.oidc.result?.login) && !ctx.oidc.result?.['confirmed'];
  const before = justSignedIn
    ? null
    : await orOutage(sessions.actingCompany(present(ctx.oidc.session, 'session').uid));
  if (before && idAmong(memberships, before)) return { id: before, changed: false, asked: false };
  return others.length > 0 ? undefined : { id: only?.company.id ?? null, changed: true, asked: false };
}

function idAmong(memberships: readonly UsableMembership[], id: string): string | null {
  return memberships.some(({ company }) => company.id === id) ? id : null;
}
