import type { JSX, ReactNode } from 'react';

/** The header of a page: where one is, where one can go, who one is. */
export function PageHead(props: {
  readonly brand: ReactNode;
  /** List of links; left out when there is nowhere to go. */
  readonly nav?: ReactNode;
  readonly navLabel?: string;
  readonly end?: ReactNode;
}): JSX.Element {
  return (
    <header className="head">
      <div className="wrap">
        {props.brand}
        {props.nav ? (
          <nav className="nav" aria-label={props.navLabel}>
            {props.nav}
          </nav>
        ) : null}
        {props.end ? <div className="end">{props.end}</div> : null}
      </div>
    </header>
  );
}

export function PageFoot({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <footer className="foot">
      <div className="wrap">{children}</div>
    </footer>
  );
}
