import { frameMessages } from './frame.messages';
import { localeOf } from './locale';
import type { Text } from '#kernel';

/** The `<title>` of a page: what it is, then whose. */
export function pageTitle(pathname: string, title?: Text): { title: string }[] {
  const language = localeOf(pathname);
  const portal = frameMessages['web.portal'][language];
  return [{ title: title ? `${title[language]} · ${portal}` : portal }];
}
