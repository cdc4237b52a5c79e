import { Button, ErrorSummary, Icon, useMessages } from '#look';
import { useEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import { useRevalidator } from 'react-router';
import { decisionMessages } from './decision.messages';
import type { DecisionMaking } from './use-decision';

/** How the last try ended and what to do about it; it takes the focus, so that it is read first. */
export function DecisionTrouble({ making }: { readonly making: DecisionMaking }): JSX.Element | null {
  const t = useMessages(decisionMessages);
  const { outcome, attempt } = making;
  if (!outcome) return null;
  switch (outcome.kind) {
    case 'mistakes':
      return <ErrorSummary key={attempt} title={t('web.decide.mistakes')} mistakes={outcome.mistakes} />;
    case 'refused':
      return <TroubleBox key={attempt} title={t('web.decide.refused')} text={outcome.text} />;
    case 'conflict':
    case 'unsure':
      return (
        <TroubleBox
          key={attempt}
          title={t(`web.decide.${outcome.kind}`)}
          text={outcome.kind === 'conflict' ? outcome.text : null}
        >
          <p>{t(`web.decide.${outcome.kind}.text`)}</p>
          <ReloadButton onLoaded={making.clear} />
        </TroubleBox>
      );
    default:
      return outcome satisfies never;
  }
}

function TroubleBox(props: {
  readonly title: string;
  readonly text: string | null;
  readonly children?: ReactNode;
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div className="notice warn trouble" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warn" />
      <div className="stack">
        <p>
          <b>{props.title}</b>
        </p>
        {props.text ? <p>{props.text}</p> : null}
        {props.children}
      </div>
    </div>
  );
}

/** Loads the case anew; the draft stays. Afterwards the reader is at the head of the case. */
function ReloadButton({ onLoaded }: { readonly onLoaded: () => void }): JSX.Element {
  const t = useMessages(decisionMessages);
  const { revalidate, state } = useRevalidator();
  const [busy, setBusy] = useState(false);
  const load = async () => {
    setBusy(true);
    await revalidate();
    setBusy(false);
    onLoaded();
    document.getElementById('h-case')?.focus();
  };
  return (
    <p>
      <Button kind="second" busy={busy || state === 'loading'} onClick={() => void load()}>
        {t('web.decide.reload')}
      </Button>
    </p>
  );
}
