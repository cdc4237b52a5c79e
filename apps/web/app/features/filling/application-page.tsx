import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { Application, Form, Programme } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import { readLookupNames } from '../application/lookup-names';
import caseCss from '../application/case.css?url';
import type { Route } from './+types/application-page';
import { ApplicationEditor } from './application-editor';
import fillingCss from './filling.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [caseCss, fillingCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  if (!loaderData) return pageTitle(location.pathname);
  const { programme, number } = loaderData.application;
  return pageTitle(location.pathname, {
    zh: `${programme.name.zh} ${number}`,
    en: `${programme.name.en} ${number}`,
  });
}

export async function loader({ context, url, params }: Route.LoaderArgs) {
  const page = { context, url };
  const application = await readForPage<Application>(
    page,
    `/hightech/applications/${encodeURIComponent(params.id)}`,
  );
  const { id, version } = application.form;
  const [form, programmes] = await Promise.all([
    readForPage<Form>(page, `/hightech/forms/${id}/${version}`),
    readForPage<{ items: Programme[] }>(page, '/hightech/programmes'),
  ]);
  const programme = programmes.items.find((one) => one.id === application.programme.id);
  const names = await readLookupNames(page, form, application);
  return { application, form, names, districtDays: programme?.limits.district ?? 0 };
}

export default function ApplicationPage({ loaderData }: Route.ComponentProps): JSX.Element {
  return (
    <main id="main" className="wrap app" tabIndex={-1}>
      <ApplicationEditor key={loaderData.application.id} {...loaderData} />
    </main>
  );
}
