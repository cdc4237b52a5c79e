import { Module } from '@nestjs/common';
import { CertificateModule } from '#certificate';
import { CompanyModule } from '#company';
import { NotifyModule } from '#notify';
import { ReviewModule } from '#review';
import { Applications } from './application/applications.js';
import { CaseMoves } from './application/case-moves.js';
import { Catalogue } from './application/catalogue.js';
import { Editing } from './filling/editing.js';
import { NoteAttachments } from './filling/note-attachments.js';
import { RemoveAttachment } from './filling/remove-attachment.js';
import { ResubmitApplication } from './filling/resubmit-application.js';
import { SaveDraft } from './filling/save-draft.js';
import { StartApplication } from './filling/start-application.js';
import { SubmissionFaults } from './filling/submission-faults.js';
import { SubmitApplication } from './filling/submit-application.js';
import { UploadToApplication } from './filling/upload-to-application.js';
import { WithdrawApplication } from './filling/withdraw-application.js';
import { ApplicationsController } from './http/applications.controller.js';
import { DeskController } from './http/desk.controller.js';
import { MovesController } from './http/moves.controller.js';
import { ProgrammesController } from './http/programmes.controller.js';
import { UploadsController } from './http/uploads.controller.js';
import { GatherEvidence } from './precheck/gather-evidence.js';
import { HightechProcessor } from './precheck/hightech.processor.js';
import { PrecheckApplication } from './precheck/precheck-application.js';
import { RefreshAfterScan } from './precheck/refresh-after-scan.js';
import { ApproveApplication } from './reviewing/approve-application.js';
import { Ties } from './reviewing/case-ties.js';
import { LapseCorrections } from './reviewing/lapse-corrections.js';
import { NotifyCertificateReady } from './reviewing/notify-certificate-ready.js';
import { Notices } from './reviewing/notices.js';
import { PassDistrictReview } from './reviewing/pass-district-review.js';
import { RemindOfDeadlines } from './reviewing/remind-of-deadlines.js';
import { RejectApplication } from './reviewing/reject-application.js';
import { ReturnForCorrection } from './reviewing/return-for-correction.js';
import { DraftState } from './views/draft-state.js';
import { ListApplications } from './views/list-applications.js';
import { ListProgrammes } from './views/list-programmes.js';
import { OpenAttachment } from './views/open-attachment.js';
import { OpenCertificate } from './views/open-certificate.js';
import { ReadDesk } from './views/read-desk.js';
import { ReadForm } from './views/read-form.js';
import { TimelineContexts } from './views/timeline-contexts.js';
import { ViewApplication } from './views/view-application.js';

const CAPABILITIES = [CertificateModule, CompanyModule, NotifyModule, ReviewModule];
const FOUNDATION = [Applications, CaseMoves, Catalogue, Notices];

/** What people do with applications over HTTP. */
@Module({
  imports: CAPABILITIES,
  controllers: [
    ProgrammesController,
    ApplicationsController,
    MovesController,
    DeskController,
    UploadsController,
  ],
  providers: [
    ...FOUNDATION,
    Editing,
    NoteAttachments,
    RemoveAttachment,
    ResubmitApplication,
    SaveDraft,
    StartApplication,
    SubmissionFaults,
    SubmitApplication,
    UploadToApplication,
    WithdrawApplication,
    ApproveApplication,
    PassDistrictReview,
    RejectApplication,
    ReturnForCorrection,
    Ties,
    DraftState,
    ListApplications,
    ListProgrammes,
    OpenAttachment,
    OpenCertificate,
    ReadDesk,
    ReadForm,
    TimelineContexts,
    ViewApplication,
  ],
})
export class HightechModule {}

/** What the queue and the schedule do with applications. */
@Module({
  imports: CAPABILITIES,
  providers: [
    ...FOUNDATION,
    GatherEvidence,
    HightechProcessor,
    LapseCorrections,
    NotifyCertificateReady,
    PrecheckApplication,
    RefreshAfterScan,
    RemindOfDeadlines,
  ],
  exports: [LapseCorrections],
})
export class HightechWorkerModule {}
