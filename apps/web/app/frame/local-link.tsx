import { useLanguage } from '#look';
import type { JSX, ReactNode } from 'react';
import { Link, useLocation, type LinkProps } from 'react-router';
import { inLanguage, localPath } from './locale';

type LocalLinkProps = Omit<LinkProps, 'to'> & { readonly to: string };

/** A link inside the portal that stays in the language of the page. `to` is the Chinese path: `/workspace`. */
export function LocalLink({ to, ...rest }: LocalLinkProps): JSX.Element {
  const language = useLanguage();
  return <Link {...rest} to={localPath(to, language)} />;
}

/** A link of the main navigation: it says when one is there (`aria-current`), also on the pages `below` it. */
export function PlaceLink(props: {
  readonly to: string;
  /** Where the pages below it begin, when not every page below its own address is one of them. */
  readonly below?: string;
  readonly children: ReactNode;
}): JSX.Element {
  const language = useLanguage();
  const here = inLanguage(useLocation().pathname, 'zh').replace(/\/$/, '') || '/';
  const isBelow = here.startsWith(`${props.below ?? props.to}/`);
  return (
    <Link
      to={localPath(props.to, language)}
      aria-current={here === props.to ? 'page' : isBelow ? 'true' : undefined}
    >
      {props.children}
    </Link>
  );
}
