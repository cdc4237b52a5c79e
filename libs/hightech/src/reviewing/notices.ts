import { Injectable } from '@nestjs/common';
import type { Certificate } from '#certificate';
import { fillText, type Text, type TextParams } from '#kernel';
import { Notify, type Recipients } from '#notify';
import type { Tx } from '#platform';
import { Catalogue } from '../application/catalogue.js';
import type { HightechApplication } from '../application/hightech.entity.js';
import { deadlineText } from '../views/day-text.js';
import { NOTICES, type NoticeName } from './notice-texts.js';

/** What a text may name; each in both languages. */

/** Tells both sides of an application what has happened, in the transaction in which it happens. */
@Injectable()
export class Notices {
  constructor(
    private readonly notify: Notify,
    private readonly catalogue: Catalogue,
  ) {}

  async submitted(tx: Tx, application: HightechApplication): Promise<void> {
    await this.toCompany(tx, 'submitted', application);
  }

  async precheckFailed(tx: Tx, application: HightechApplication, count: number): Promise<void> {
    await this.toCompany(tx, 'precheck-failed', application, { count });
  }

  async inReview(tx: Tx, application: HightechApplication): Promise<void> {
    await this.toCompany(tx, 'in-review', application, due(application.clock));
    await this.toStaff(tx, 'to-review', application, districtReviewers(application), due(application.clock));
  }

  /** @param items label and comment of each returned field */
  async returned(
    tx: Tx,
    application: HightechApplication,
    items: readonly { label: Text; comment: string }[],
  ): Promise<void> {
    const list: Text = {
      zh: items.map(({ label, comment }) => `· ${label.zh}：${comment}`).join('\n'),
      en: items.map(({ label, comment }) => `· ${label.en}: ${comment}`).join('\n'),
    };
    const params = { count: items.length, items: list, ...due(application.correction) };
    await this.toCompany(tx, 'returned', application, params);
  }

  async resubmitted(tx: Tx, application: HightechApplication): Promise<void> {
    await this.toStaff(
      tx,
      'resubmitted',
      application,
      districtReviewers(application),
      due(application.clock),
    );
  }

  async passed(tx: Tx, application: HightechApplication): Promise<void> {
    await this.toCompany(tx, 'passed', application, due(application.clock));
    await this.toStaff(tx, 'to-decide', application, { role: 'municipal-reviewer' }, due(application.clock));
  }

  async certified(tx: Tx, application: HightechApplication, certificate: Certificate): Promise<void> {
    const params = { certificate: certificate.number, until: certificate.validUntil };
    await this.toCompany(tx, 'certified', application, params);
  }

  async certificateReady(tx: Tx, application: HightechApplication, { number }: Certificate): Promise<void> {
    await this.toCompany(tx, 'certificate-ready', application, { certificate: number });
  }

  async rejected(tx: Tx, application: HightechApplication, reason: string): Promise<void> {
    await this.toCompany(tx, 'rejected', application, { reason });
  }

  /** To whoever has the case: the reviewers of its stage, or the company while it corrects. */
  async dueSoon(tx: Tx, application: HightechApplication): Promise<void> {
    const { state, clock, correction } = application;
    if (state === 'correcting') return this.toCompany(tx, 'correct-soon', application, due(correction));
    const to: Recipients =
      state === 'municipal-review' ? { role: 'municipal-reviewer' } : districtReviewers(application);
    await this.toStaff(tx, 'due-soon', application, to, due(clock));
  }

  async withdrawn(tx: Tx, application: HightechApplication): Promise<void> {
    await this.ended(tx, 'withdrawn', application);
  }

  async lapsed(tx: Tx, application: HightechApplication): Promise<void> {
    await this.ended(tx, 'lapsed', application);
  }

  /** A case that the reviewers have seen ends for them as well. */
  private async ended(tx: Tx, name: NoticeName, application: HightechApplication): Promise<void> {
    await this.toCompany(tx, name, application);
    if (application.reviewFrom) await this.toStaff(tx, name, application, districtReviewers(application));
  }

  private async toCompany(
    tx: Tx,
    name: NoticeName,
    application: HightechApplication,
    params: TextParams = {},
  ): Promise<void> {
    const { id, companyId } = application;
    await this.notify.send(tx, {
      to: { company: companyId },
      company: companyId,
      link: `/workspace/applications/${id}`,
      ...this.words(name, 'company', application, params),
    });
  }

  private async toStaff(
    tx: Tx,
    name: NoticeName,
    application: HightechApplication,
    to: Recipients,
    params: TextParams = {},
  ): Promise<void> {
    await this.notify.send(tx, {
      to,
      link: `/desk/${application.id}`,
      ...this.words(name, 'staff', application, params),
    });
  }

  private words(name: NoticeName, side: string, application: HightechApplication, params: TextParams) {
    const { id, version, number, companyName, district, programme } = application;
    const all: TextParams = {
      number,
      company: companyName,
      district: this.catalogue.districtName(district),
      programme: this.catalogue.programme(programme).file.name,
      ...params,
    };
    return {
      kind: `hightech.${name}`,
      key: `hightech.${name}:${side}:${id}:${version}`,
      title: fillText(NOTICES[`hightech.notice.${name}.title`], all),
      body: fillText(NOTICES[`hightech.notice.${name}.body`], all),
    };
  }
}

function districtReviewers({ district }: HightechApplication): Recipients {
  return { role: 'district-reviewer', district };
}

function due({ dueAt }: { dueAt: Date | null }): TextParams {
  return dueAt ? { due: deadlineText(dueAt) } : {};
}
