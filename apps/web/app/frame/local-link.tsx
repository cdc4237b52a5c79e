import { useLanguage } from '#look';
import type { JSX } from 'react';
import { Link, NavLink, type LinkProps } from 'react-router';
import { localPath } from './locale';

type LocalLinkProps = Omit<LinkProps, 'to'> & { readonly to: string };

/** A link inside the portal that stays in the language of the page. `to` is the Chinese path: `/workspace`. */
export function LocalLink({ to, ...rest }: LocalLinkProps): JSX.Element {
  const language = useLanguage();
  return <Link {...rest} to={localPath(to, language)} />;
}

/** A link of the main navigation: it says when one is there (`aria-current`). */
export function PlaceLink(props: {
  readonly to: string;
  readonly end?: boolean;
  readonly children: React.ReactNode;
}): JSX.Element {
  const language = useLanguage();
  return (
    <NavLink to={localPath(props.to, language)} end={props.end ?? false}>
      {props.children}
    </NavLink>
  );
}
