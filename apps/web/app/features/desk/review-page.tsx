import { useLanguage, useMessages } from '#look';
import { useEffect, useRef, type JSX } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import type { Programme } from '../../api/types';
import { readForPage } from '../../api/read-for-page';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import type { Case, Form } from '../application/case-types';
import { fieldText } from '../application/field-value';
import { valueAt } from '../application/case-pointer';
import { readLookupNames, type LookupNames } from '../application/lookup-names';
import { CaseHead } from './case-head';
import { CaseParts } from './case-parts';
import { DecisionPanel } from './decision-panel';
import { useDesk } from './desk-context';
import { deskMessages } from './desk.messages';
import { DoneNotice, doneOf } from './done-notice';
import { PartTabs } from './part-tabs';
import { partOf } from './part-link';
import { QueueAside } from './queue-aside';
import { readsAgain } from './reads-again';
import { ReturnDialog } from './return-dialog';
import { ReviewContext, useReviewState, type Review } from './review-context';
import type { Route } from './+types/review-page';

export const shouldRevalidate = readsAgain;

interface ReviewData {
  readonly application: Case;
  readonly form: Form;
  readonly names: LookupNames;
  /** Working days that a company has for corrections. */
  readonly correctionDays: number;
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<ReviewData> {
  const request = { context, url };
  const application = await readForPage<Case>(
    request,
    `/hightech/applications/${encodeURIComponent(params.id)}`,
  );
  const { id, version } = application.form;
  const [form, programmes] = await Promise.all([
    readForPage<Form>(request, `/hightech/forms/${id}/${version}`),
    readForPage<{ items: Programme[] }>(request, '/hightech/programmes'),
  ]);
  const names = await readLookupNames(request, form, application);
  const programme = programmes.items.find((one) => one.id === application.programme.id);
  return { application, form, names, correctionDays: programme?.limits.correction ?? 10 };
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  if (!loaderData) return pageTitle(location.pathname);
  const { company, number } = loaderData.application;
  const title = `${company.name} · ${number}`;
  return pageTitle(location.pathname, { zh: title, en: title });
}

export default function ReviewPage({ loaderData }: Route.ComponentProps): JSX.Element {
  return <ReviewView key={loaderData.application.id} {...loaderData} />;
}

function ReviewView(data: ReviewData): JSX.Element {
  const t = useMessages(deskMessages);
  const { session } = usePortal();
  const { desk } = useDesk();
  const { application } = data;
  const review = useReviewState(data, session?.person.id ?? '');
  const location = useLocation();
  const done = doneOf(location.state);
  useArrival(done !== null);
  return (
    <ReviewContext value={review}>
      <main id="main" className="wrap deskpage" tabIndex={-1}>
        <div className="deskcols">
          <QueueAside current={application.id} />
          <article className="review" aria-labelledby="h-case">
            {done ? <DoneNotice done={done} follows="case" /> : null}
            <p className="crumb narrow noprint">
              <LocalLink to="/desk">
                {t('web.desk.back')} <span className="num">{desk.items.length}</span>
              </LocalLink>
            </p>
            <CaseHead application={application} field={useFieldName(review)} />
            <PartTabs application={application} current={partOf(location.search)} />
            <CaseParts current={partOf(location.search)} />
            <DecisionPanel />
          </article>
        </div>
        <ReturnDialog />
      </main>
    </ReviewContext>
  );
}

/** The technology field, wherever the form asks for it. */
function useFieldName({ form, application, names }: Review): string | null {
  const language = useLanguage();
  const field = form.sections.flatMap(({ fields }) => fields).find(({ lookup }) => lookup === 'fields');
  if (!field) return null;
  const text = fieldText(field, valueAt(application.values, field.pattern), language, names);
  return text?.split(' › ')[0] ?? null;
}

/**
 * Where the reader is after a link: at the row that the address names, or at the heading of the case. What was just
 * decided is read first, and a page that is opened afresh or gone back to begins as pages do.
 */
function useArrival(doneShown: boolean): void {
  const { hash, key } = useLocation();
  const followed = useNavigationType() !== NavigationType.Pop;
  const arrived = useRef<string>(null);
  useEffect(() => {
    if (arrived.current === key) return;
    arrived.current = key;
    const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (target) {
      target.closest('details')?.setAttribute('open', '');
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: 'center' });
    } else if (!hash && !doneShown && followed) {
      const kept = document.activeElement?.closest('.kinds, .review form');
      if (!kept) document.getElementById('h-case')?.focus({ preventScroll: true });
    }
  }, [hash, key, doneShown, followed]);
}
