import { Inject, Injectable } from '@nestjs/common';
import { Certificates, type Certificate } from '#certificate';
import { CompanyProfiles } from '#company';
import type { Actor } from '#contracts';
import { Attachments, type Attachment } from '#files';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { CaseHistory, ReturnedItems, readClock, type HistoryRow } from '#review';
import { Applications } from '../application/applications.js';
import { ownerOf } from '../application/attachments-of.js';
import { Catalogue } from '../application/catalogue.js';
import { dossierOf } from '../application/dossier.js';
import { HightechFinding, type HightechApplication } from '../application/hightech.entity.js';
import { hightechWorkflow } from '../application/hightech.workflow.js';
import { capacitiesOf, sideOf } from '../application/policy.js';
import { Editing } from '../filling/editing.js';
import type { Application, Finding, Move, State } from '../hightech.schema.js';
import { Ties, stageOf } from '../reviewing/case-ties.js';
import { DraftState } from './draft-state.js';
import { permittedActions } from './permitted-actions.js';
import { returnedView } from './returned-view.js';
import { timelineOf } from './timeline.js';
import { TimelineContexts } from './timeline-contexts.js';
import { roleText } from './view.messages.js';

/** One application as its company or a member of staff sees it. */
@Injectable()
export class ViewApplication {
  constructor(
    private readonly db: Db,
    private readonly applications: Applications,
    private readonly catalogue: Catalogue,
    private readonly profiles: CompanyProfiles,
    private readonly attachments: Attachments,
    private readonly certificates: Certificates,
    private readonly history: CaseHistory,
    private readonly returns: ReturnedItems,
    private readonly editing: Editing,
    private readonly ties: Ties,
    private readonly drafts: DraftState,
    private readonly contexts: TimelineContexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async run(actor: Actor, id: string): Promise<Application> {
    const application = await this.applications.read(actor, id);
    const dossier = dossierOf(this.catalogue, application);
    const files = await this.attachments.list(ownerOf(id));
    const rows = await this.history.of(id);
    const returned = await this.returns.all(id);
    const district = this.catalogue.districtName(application.district);
    const now = this.clock.now();
    return {
      ...(await this.headOf(application)),
      form: { id: dossier.form.id, version: dossier.form.version },
      years: yearsOf(dossier.values),
      values: dossier.values,
      unlocked: await this.unlockedFor(actor, application),
      ...(await this.drafts.of(dossier, files)),
      returns: returned.map((item) => returnedView(item, dossier, files, district)),
      findings: await this.findingsFor(actor, application),
      attachments: files.map(attachmentView),
      timeline: timelineOf(application, rows, this.contexts.of(application, now)),
      clock: readClock(clockFor(actor, application), this.catalogue.calendar, now),
      ...(await this.permitted(actor, application, now)),
      certificate: certificateView(await this.certificates.ofOwner(ownerOf(id))),
      history: rows.map((row) => historyView(row, district)),
    };
  }

  private async headOf(application: HightechApplication) {
    const { id, number, state, version, savedAt, savedByName, submittedAt, district } = application;
    const programme = this.catalogue.programme(application.programme);
    const round = programme.file.rounds.find((known) => known.id === application.round);
    const profile = await this.profiles.find(application.companyId);
    return {
      id,
      number,
      programme: { id: programme.id, name: programme.file.name, roundName: round?.name ?? null },
      company: {
        id: application.companyId,
        name: application.companyName,
        uscc: application.companyUscc,
        district,
        districtName: this.catalogue.districtName(district),
        demo: profile?.demonstration ?? false,
      },
      state,
      stateLabel: hightechWorkflow.definition.states[state].label,
      version,
      savedAt: savedAt.toISOString(),
      savedBy: savedByName,
      submittedAt: submittedAt?.toISOString() ?? null,
    };
  }

  private async unlockedFor(actor: Actor, application: HightechApplication): Promise<string[]> {
    const fills = capacitiesOf(actor, application).includes('company-filler');
    return fills ? this.editing.openPointers(this.db.read, application) : [];
  }

  /** Staff always see what the precheck noticed; the company when it was sent back because of it. */
  private async findingsFor(actor: Actor, application: HightechApplication): Promise<Finding[]> {
    if (sideOf(actor, application) === 'company' && application.state !== 'draft') return [];
    const rows = await this.db.read.find(HightechFinding, {
      where: { applicationId: application.id },
      order: { place: 'ASC' },
      take: 500,
    });
    return rows.map(({ id, content }) => ({ id, ...(JSON.parse(content) as Omit<Finding, 'id'>) }));
  }

  private async permitted(actor: Actor, application: HightechApplication, now: Date) {
    const stage = sideOf(actor, application) === 'staff' ? stageOf(application.state) : null;
    const ties = stage && (await this.ties.of(application, stage));
    return permittedActions(actor, application, ties, this.contexts.isRoundOpen(application, now));
  }
}

/** The company sees its own limit while it corrects; the staff see theirs standing still. */
function clockFor(actor: Actor, application: HightechApplication) {
  const correcting = application.state === 'correcting' && sideOf(actor, application) === 'company';
  return correcting ? application.correction : application.clock;
}

function yearsOf(values: Readonly<Record<string, unknown>>): number[] {
  return (values['finance'] as { years?: number[] } | undefined)?.years ?? [];
}

function attachmentView(file: Attachment): Application['attachments'][number] {
  const { id, slot, name, size, type, sha256, scan, uploadedAt, uploadedBy } = file;
  return {
    id,
    slot,
    name,
    size,
    type,
    sha256,
    scan,
    uploadedAt: uploadedAt.toISOString(),
    uploadedBy: uploadedBy.name,
  };
}

function certificateView(certificate: Certificate | null): Application['certificate'] {
  if (!certificate) return null;
  const { publicId, number, issuedOn, validUntil, pdfSha256 } = certificate;
  return { publicId, number, issuedOn, validUntil, ready: pdfSha256 !== null };
}

function historyView(row: HistoryRow, district: Application['stateLabel']): Application['history'][number] {
  return {
    at: row.at.toISOString(),
    move: row.move,
    label: hightechWorkflow.definition.moves[row.move as Move].label,
    from: row.fromState as State,
    to: row.toState as State,
    by: row.personId ? row.personName : '',
    role: roleText(row.capacity, district),
    reason: row.reason,
  };
}
