import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { notFound } from '#kernel';
import { isPlatformAdministrator } from './is-platform-administrator.js';
import { OwnSessions, type OwnSession } from './own-session.js';

/** Platform administrators. For everybody else their pages do not exist. */
@Injectable()
export class PlatformStaff {
  constructor(private readonly ownSessions: OwnSessions) {}

  /** @throws DomainError 404 for who is signed in and is none */
  async orSignIn(request: Request, response: Response): Promise<OwnSession | null> {
    return only(await this.ownSessions.orSignIn(request, response));
  }

  /** The same, for who has shown a moment ago that it is they. */
  async orConfirm(request: Request, response: Response, page?: string): Promise<OwnSession | null> {
    return only(await this.ownSessions.orConfirm(request, response, page));
  }
}

function only(own: OwnSession | null): OwnSession | null {
  if (own && !isPlatformAdministrator(own.account)) throw notFound();
  return own;
}
