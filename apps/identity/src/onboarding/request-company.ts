import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Company, listAdministrators, requestCompany } from '#identity';
import { DomainError, type Language } from '#kernel';
import { Db, type Tx } from '#platform';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { AccountMails } from '../mail/account-mails.js';
import { ManagedCompany } from '../members/managed-company.js';
import type { FormFields } from '../pages/form-guard.js';
import { mistakeOf } from '../pages/mistake-of.js';
import type { Mistake } from '../pages/mistakes.js';
import { readMultipart, type MultipartForm } from '../pages/read-multipart.js';
import { IdentityRuntime } from '../runtime.js';
import { readCompanyForm, type CompanyForm } from './read-company-form.js';
import { registerCompanyPage } from './register-company.page.js';

/** Bytes of the whole form: more than the file may have, so that a file too large is still told beside its field. */
export const FORM_WITH_FILE_LIMIT = 8 * 1024 * 1024;

/** A signed-in person asks to become administrator of a company, which may be new. */
@Injectable()
export class RequestCompany {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly managed: ManagedCompany,
    private readonly mails: AccountMails,
    private readonly db: Db,
  ) {}

  async ask(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (own) this.show(own, request, response, { mistakes: [], typed: {} });
  }

  async answer(request: Request, response: Response): Promise<void> {
    // Whoever is not signed in is sent away before a byte of the file is read.
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    const { language } = this.runtime.answer.context(request);
    const read = await readMultipart(request, FORM_WITH_FILE_LIMIT, 'register-company.document-large').catch(
      (error: unknown) => mistakeOf(error, 'document', language),
    );
    if ('text' in read) return this.show(own, request, response, { mistakes: [read], typed: {} });
    request.body = read.fields;
    this.ownSessions.assertForm(request, own);
    const mistakes = await this.take(own, read, language, request);
    if (mistakes.length > 0) return this.show(own, request, response, { mistakes, typed: read.fields });
    response.redirect(303, '/account?done=requested#requests');
  }

  private async take(
    own: OwnSession,
    read: MultipartForm,
    language: Language,
    request: Request,
  ): Promise<readonly Mistake[]> {
    const judged = await readCompanyForm(read, language, new Date());
    if ('mistakes' in judged) return judged.mistakes;
    try {
      await this.store(own, judged.form, language, request);
      return [];
    } catch (error) {
      return [mistakeOf(error, 'uscc', language)];
    }
  }

  private async store(
    own: OwnSession,
    form: CompanyForm,
    language: Language,
    request: Request,
  ): Promise<void> {
    const personId = own.account.id;
    const known = await this.db.read.findOneBy(Company, { uscc: form.uscc });
    const held = own.account.memberships.find(({ company }) => company.id === known?.id);
    if (held?.role === 'administrator') {
      throw new DomainError('register-company.administrator-already', 409);
    }
    const at = new Date();
    const event = this.managed.event('company-requested', own, request, known?.id ?? null, form.uscc);
    await this.runtime.audit.recording(event, at, async (tx) => {
      await requestCompany(tx, { ...form, personId, language }, at);
      if (known) await this.tellAdministrators(tx, known, own.account.name, language);
    });
  }

  /** Whoever runs the company hears that somebody else wants to. */
  private async tellAdministrators(
    tx: Tx,
    company: Company,
    applicant: string,
    language: Language,
  ): Promise<void> {
    for (const { personId, email, name } of await listAdministrators(tx, company.id, new Date())) {
      if (!email) continue;
      const params = { applicant, company: company.name };
      await this.mails.add(tx, {
        kind: 'administrator-asked',
        personId,
        address: email,
        name,
        language,
        params,
      });
    }
  }

  private show(
    own: OwnSession,
    request: Request,
    response: Response,
    again: { readonly mistakes: readonly Mistake[]; readonly typed: FormFields },
  ): void {
    const { answer } = this.runtime;
    const page = registerCompanyPage({
      context: answer.context(request, undefined, '/company/register'),
      formToken: own.formToken,
      account: own.account,
      ...again,
    });
    answer.send(request, response, again.mistakes.length > 0 ? 422 : 200, page);
  }
}
