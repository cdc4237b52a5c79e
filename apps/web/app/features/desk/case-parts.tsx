import { Panel, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import { CaseForm } from '../application/case-form';
import { CaseTimeline } from '../application/case-timeline';
import { AttachmentsPart } from './attachments-part';
import { CorrectionsPanel } from './corrections-panel';
import { deskMessages } from './desk.messages';
import { FindingMarks } from './finding-marks';
import { FindingsAside } from './findings-aside';
import { GatesPanel } from './gates-panel';
import type { Part } from './part-link';
import { RecordPart } from './record-part';
import { ReturnButton } from './return-button';
import { useReview } from './review-context';

/** All parts of the case; the one that the address names is shown, all of them are printed. */
export function CaseParts({ current }: { readonly current: Part }): JSX.Element {
  const t = useMessages(deskMessages);
  const { application } = useReview();
  const beside = current === 'form' || current === 'attachments';
  return (
    <div className={`revcols ${current}`}>
      <div>
        <PartBox part="form" current={current}>
          <CorrectionsPanel />
          <GatesPanel />
          <FilledForm />
        </PartBox>
        <PartBox part="attachments" current={current}>
          <AttachmentsPart />
        </PartBox>
        <PartBox part="progress" current={current}>
          <Panel id="h-progress" title={t('web.desk.part.progress')}>
            <CaseTimeline steps={application.timeline} />
          </Panel>
        </PartBox>
        <PartBox part="record" current={current}>
          <RecordPart />
        </PartBox>
      </div>
      <FindingsAside hidden={!beside} />
    </div>
  );
}

function PartBox(props: {
  readonly part: Part;
  readonly current: Part;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <div className="part stack-3" hidden={props.part !== props.current}>
      {props.children}
    </div>
  );
}

function FilledForm(): JSX.Element {
  const { form, application, names, mayReturn, findingsAt } = useReview();
  return (
    <CaseForm
      form={form}
      application={application}
      names={names}
      flagged={(row) => findingsAt.has(row)}
      Mark={FindingMarks}
      Action={mayReturn ? ReturnButton : undefined}
    />
  );
}
