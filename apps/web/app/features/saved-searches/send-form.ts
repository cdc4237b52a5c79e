import type { RouterContextProvider } from 'react-router';
import { problemOf } from '../../api/problem';
import { LANGUAGE_TAG, localeOf } from '../../frame/locale';
import { portalContext } from '../../load-context';

/** What was refused, in the words of the API. */
export interface Refused {
  readonly status: number;
  readonly words: string;
}

interface Page {
  readonly context: Readonly<RouterContextProvider>;
  readonly url: URL;
}

/** Sends what a form without scripts has posted on to the services. @returns null when it is done */
export async function sendForm(
  { context, url }: Page,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<Refused | null> {
  const language = LANGUAGE_TAG[localeOf(url.pathname)];
  const response = await context.get(portalContext).api(path, {
    method,
    headers: { 'accept-language': language, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (response.ok) return null;
  const { status, title, detail, errors } = await problemOf(response);
  return { status, words: errors?.[0]?.message ?? detail ?? title };
}
