import { ErrorSummary, Notice, useLanguage, useMessages } from '#look';
import { useCallback, useEffect, useMemo, useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { Application, Form } from '../../api/types';
import type { LookupNames } from '../application/lookup-names';
import { CertificatePanel } from './certificate-panel';
import { ConflictDialog } from './conflict-dialog';
import { shown } from './draft';
import { EditorAside } from './editor-aside';
import { EditorHead } from './editor-head';
import { EditorSections } from './editor-sections';
import { fillingMessages } from './filling.messages';
import { FillingContext, type FormContext, type Mistake } from './form-context';
import { gatherMistakes } from './gather-mistakes';
import type { Offer } from './lookup';
import { MovesBar } from './moves-bar';
import { OutcomeNotice } from './outcome-notice';
import { fieldId, overlap } from './pointer';
import { PrecheckFindings } from './precheck-findings';
import { SectionNav } from './section-nav';
import { ToCorrect } from './to-correct';
import { useDraft } from './use-draft';
import { useMoving } from './use-moving';
import { useUploads } from './use-uploads';

/** How often the page looks again while a queue works on the case, in milliseconds. */
const LOOK_EVERY = 3000;

/** What the last try to submit found. */
interface Attempt {
  readonly no: number;
  readonly mistakes: readonly Mistake[];
}

/** One application as its company sees it: filled in, sent off, corrected, followed. */
export function ApplicationEditor(props: {
  readonly application: Application;
  readonly form: Form;
  readonly names: LookupNames;
  /** Working days of the district review. */
  readonly districtDays: number;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { application, form } = props;
  const filling = useDraft(application);
  const { revalidate } = useRevalidator();
  const [attempt, setAttempt] = useState<Attempt>({ no: 0, mistakes: [] });
  const { names, learn } = useNames(props.names);
  const again = useCallback(() => void revalidate(), [revalidate]);
  const uploads = useUploads(
    { endpoint: '/api/hightech/uploads', owner: { application: application.id } },
    again,
  );
  const moving = useMoving(
    application.id,
    filling,
    useCallback((mistakes) => setAttempt(({ no }) => ({ no: no + 1, mistakes })), []),
  );
  const { change: save, draft } = filling;
  const change = useCallback(
    (pointer: string, value: unknown) => {
      save(pointer, value);
      setAttempt(({ no, mistakes }) => ({
        no,
        mistakes: mistakes.filter((one) => !overlap(one.pointer, pointer)),
      }));
    },
    [save],
  );
  const context = useMemo<FormContext>(
    () => ({
      // What was sent back matters while it is corrected; afterwards the time line tells of it.
      application: application.state === 'correcting' ? application : { ...application, returns: [] },
      form,
      names,
      filling,
      values: shown(draft),
      mistakes: attempt.mistakes,
      districtDays: props.districtDays,
      change,
      learn,
    }),
    [application, form, names, filling, draft, attempt.mistakes, props.districtDays, change, learn],
  );
  useLookingAgain(application, again);

  return (
    <FillingContext value={context}>
      <EditorHead />
      <div className="appcols">
        <SectionNav />
        <div className="stack-3 form">
          <ErrorSummary
            title={t('web.fill.wrong.title', { count: attempt.mistakes.length })}
            key={attempt.no}
            mistakes={gatherMistakes(form, application.years, attempt.mistakes, language).map(
              ({ pointer, text }) => ({ fieldId: fieldId(pointer), text }),
            )}
          />
          {application.state === 'prechecking' ? <Notice live>{t('web.fill.prechecking')}</Notice> : null}
          <OutcomeNotice />
          <PrecheckFindings />
          <ToCorrect />
          <CertificatePanel application={application} />
          <EditorSections uploads={uploads} onChanged={again} />
          <MovesBar moving={moving} />
        </div>
        <EditorAside />
      </div>
      <ConflictDialog />
    </FillingContext>
  );
}

/** Names of codes: those that came with the case, and those chosen since. */
function useNames(given: LookupNames) {
  const [learnt, setLearnt] = useState<LookupNames>({});
  const learn = useCallback((lookup: string, { value, label, place }: Offer) => {
    const name = place ? { zh: `${place.zh} › ${label.zh}`, en: `${place.en} › ${label.en}` } : label;
    setLearnt((known) => ({ ...known, [lookup]: { ...known[lookup], [value]: name } }));
  }, []);
  const names = useMemo(() => {
    const lookups = new Set([...Object.keys(given), ...Object.keys(learnt)]);
    return Object.fromEntries(
      [...lookups].map((lookup) => [lookup, { ...given[lookup], ...learnt[lookup] }]),
    );
  }, [given, learnt]);
  return { names, learn };
}

/** While a queue has the case (precheck, certificate, scans), the page looks again until it is done. */
function useLookingAgain({ state, certificate, attachments }: Application, again: () => void): void {
  const busy =
    state === 'prechecking' ||
    (certificate !== null && !certificate.ready) ||
    attachments.some(({ scan }) => scan === 'scanning');
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setInterval(again, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [busy, again]);
}
