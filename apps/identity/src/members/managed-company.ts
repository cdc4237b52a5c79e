import { Injectable } from '@nestjs/common';
import type { CompanyClaim } from '#contracts';
import { findMember, type AuditEvent, type Member } from '#identity';
import { isId, notFound } from '#kernel';
import { currentContext, Db } from '#platform';
import type { Request, Response } from 'express';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { IdentityRuntime } from '../runtime.js';

/** The company that an administrator is looking after. */
export interface Managed {
  readonly company: CompanyClaim;
  /** All that the person administers. */
  readonly all: readonly CompanyClaim[];
}

/** Who may look after which company. What is not theirs does not exist for them. */
@Injectable()
export class ManagedCompany {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly db: Db,
  ) {}

  /** The company of a page about one, and who looks after it; null when the browser has been sent to sign in. */
  async shown(
    request: Request,
    response: Response,
  ): Promise<(Managed & { readonly own: OwnSession }) | null> {
    const own = await this.ownSessions.orSignIn(request, response);
    return own && { own, ...(await this.of(own, request.query['company'])) };
  }

  /**
   * The company that is asked for; without one the company acted for, or the first that the person administers.
   * @throws DomainError 404 when the person does not administer it, or none
   */
  async of(own: OwnSession, asked: unknown): Promise<Managed> {
    const all = own.account.memberships.flatMap(({ role, company }) =>
      role === 'administrator' ? company : [],
    );
    const wanted =
      typeof asked === 'string' && asked !== '' ? asked : await this.runtime.sessions.actingCompany(own.uid);
    const company = all.find(({ id }) => id === wanted) ?? (asked ? undefined : all[0]);
    if (!company) throw notFound();
    return { company, all };
  }

  /**
   * A member of a company that the person administers.
   * @throws DomainError 404
   */
  async member(own: OwnSession, membershipId: string): Promise<Managed & { readonly member: Member }> {
    const member = isId(membershipId) ? await findMember(this.db.read, membershipId, new Date()) : null;
    if (!member) throw notFound();
    return { ...(await this.of(own, member.companyId)), member };
  }

  /** What the record of an act for a company says of it. */
  event(
    kind: AuditEvent['kind'],
    own: OwnSession,
    request: Request,
    companyId: string | null,
    note?: string,
  ): AuditEvent {
    return {
      kind,
      personId: own.account.id,
      companyId,
      session: own.uid,
      address: request.ip ?? null,
      userAgent: request.headers['user-agent'] ?? null,
      requestId: currentContext()?.requestId ?? null,
      note: note ?? null,
    };
  }
}
