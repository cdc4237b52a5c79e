import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { newPublicId } from '#kernel';
import { REDIS, type Redis } from '#platform';
import type { OwnSession } from '../account/own-session.js';
import { PlatformStaff } from '../account/platform-staff.js';
import { formFields, type FormFields } from '../pages/form-guard.js';
import { IdentityRuntime } from '../runtime.js';

/** How long one has to show who one is. */
const LIFE_S = 900;

const fieldsKept = z.record(z.string(), z.string());

/** Forms that were sent too late after their author had shown who they are: nobody has to type them again. */
@Injectable()
export class KeptForms {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly staff: PlatformStaff,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  /**
   * Whether the author has shown a moment ago that it is they; else the browser has been sent to do so, and comes back
   * to the form with everything that was typed.
   */
  async orConfirm(own: OwnSession, request: Request, response: Response, page: string): Promise<boolean> {
    const back = own.confirmed ? page : await this.keep(own, request, page);
    return (await this.staff.orConfirm(request, response, back)) !== null;
  }

  /** What was typed into the form that a page is asked for with, once; null for any other. */
  async take(own: OwnSession, request: Request): Promise<FormFields | null> {
    const { kept } = request.query;
    if (typeof kept !== 'string') return null;
    const text = await this.redis.getdel(this.key(own, kept));
    return text === null ? null : fieldsKept.parse(JSON.parse(text));
  }

  private async keep(own: OwnSession, request: Request, page: string): Promise<string> {
    const id = newPublicId();
    const { _csrf, ...fields } = formFields(request);
    await this.redis.set(this.key(own, id), JSON.stringify(fields), 'EX', LIFE_S);
    return `${page}${page.includes('?') ? '&' : '?'}kept=${id}`;
  }

  private key(own: OwnSession, id: string): string {
    return `${this.runtime.settings.REDIS_PREFIX}kept-form:${own.account.id}:${id}`;
  }
}
