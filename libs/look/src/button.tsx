import type { AnchorHTMLAttributes, ButtonHTMLAttributes, JSX } from 'react';

/** One primary action a page; destructive ones are outlined and come last. */
export type ButtonKind = 'primary' | 'second' | 'danger' | 'plain';

/** The class of anything that should look like a button, such as a router's link. */
export function buttonClass(kind: ButtonKind = 'primary'): string {
  return kind === 'primary' ? 'btn' : `btn ${kind}`;
}

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly kind?: ButtonKind;
  /** Work is going on: the button stays focusable and says so, but does nothing more. */
  readonly busy?: boolean;
}

export function Button({ kind, busy = false, type = 'button', onClick, ...rest }: ButtonProps): JSX.Element {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={buttonClass(kind)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}

export function LinkButton({
  kind,
  children,
  ...rest
}: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> & { readonly kind?: ButtonKind }): JSX.Element {
  return (
    <a {...rest} className={buttonClass(kind)}>
      {children}
    </a>
  );
}
