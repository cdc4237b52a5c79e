import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { data, Outlet, redirect } from 'react-router';
import { readForPage, toSignIn } from '../../api/read-for-page';
import { ConsoleFrame } from '../../frame/console-frame';
import { DeskLinks, desksOf } from '../../frame/desks';
import { frameMessages } from '../../frame/frame.messages';
import { localeOf, localPath } from '../../frame/locale';
import { PlaceLink } from '../../frame/local-link';
import type { PageHandle } from '../../frame/page-handle';
import { portalContext } from '../../load-context';
import type { Route } from './+types/desk-frame';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import caseCss from '../application/case.css?url';
import deskCss from './desk.css?url';
import type { DeskContext } from './desk-context';
import type { Desk } from './desk-types';
import { readsAgain } from './reads-again';

export const handle: PageHandle = { console: true };
export const shouldRevalidate = readsAgain;

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, caseCss, deskCss].map((href) => ({ rel: 'stylesheet', href }));
}

const DECIDING = new Set(['district-reviewer', 'municipal-reviewer']);

export async function loader({ context, url }: Route.LoaderArgs): Promise<DeskContext> {
  const { session } = context.get(portalContext);
  if (!session) throw toSignIn(url);
  const [first] = desksOf(session);
  if (!first) throw data(null, 403);
  if (first.to !== '/desk') throw redirect(localPath(first.to, localeOf(url.pathname)));
  const desk = await readForPage<Desk>({ context, url }, '/hightech/desk');
  const readOnly = !session.roles.some(({ role }) => DECIDING.has(role));
  return { desk, readAt: new Date().toISOString(), readOnly };
}

export default function DeskFrame({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(frameMessages);
  const language = useLanguage();
  const { role, districts } = loaderData.desk;
  const post = [...districts.map(({ name }) => name[language]), role[language]].join(' · ');
  return (
    <ConsoleFrame
      place={t('web.desk')}
      nav={
        <>
          <PlaceLink to="/desk">{t('web.queue')}</PlaceLink>
          <DeskLinks except="/desk" />
        </>
      }
      acting={
        <span className="acting">
          <span>
            <span className="vh">{t('web.acting-as')}</span>
            <b>{post}</b>
          </span>
        </span>
      }
    >
      <Outlet context={loaderData} />
    </ConsoleFrame>
  );
}
