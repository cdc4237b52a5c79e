import { Field, useMessages } from '#look';
import type { HTMLInputTypeAttribute, JSX } from 'react';
import { CLAIM_FIELDS, type TypedPointer } from './claim-fields';
import { claimMessages } from './claim.messages';
import type { ClaimDraft } from './use-claim-draft';

/** What a line of the form needs to know. */
export interface ClaimFilling {
  readonly draft: ClaimDraft;
  /** What is wrong, by the place: what was refused just now, else what was returned. */
  readonly wrong: (at: string) => string | undefined;
}

/** One thing to type in. */
export function ClaimLine(props: {
  readonly at: TypedPointer;
  readonly filling: ClaimFilling;
  readonly hint?: string | undefined;
  readonly type?: HTMLInputTypeAttribute;
  readonly figure?: boolean;
}): JSX.Element {
  const t = useMessages(claimMessages);
  const { at, filling, figure } = props;
  return (
    <Field id={CLAIM_FIELDS[at]} label={t(`web.claim-at.${at}`)} hint={props.hint} error={filling.wrong(at)}>
      {(control) => (
        <input
          {...control}
          type={props.type ?? 'text'}
          className={figure ? 'num' : undefined}
          inputMode={figure ? 'decimal' : undefined}
          autoComplete="off"
          value={filling.draft.typed[at]}
          onChange={({ target }) => filling.draft.change(at, target.value)}
        />
      )}
    </Field>
  );
}
