import type { JSX } from 'react';
import { companyRequestWorkflow, type CompanyRequest } from '#identity';
import {
  Button,
  CardCell,
  CardRow,
  CardTable,
  LinkButton,
  momentText,
  Panel,
  Tag,
  type Tone,
  useLanguage,
  useMessages,
} from '#look';
import { onboardingMessages } from '../onboarding/onboarding.messages.js';
import { columnsOf } from '../pages/columns-of.js';

const TONES: Readonly<Record<CompanyRequest['state'], Tone>> = {
  waiting: 'accent',
  approved: 'ok',
  refused: 'bad',
  withdrawn: 'neutral',
};

/** What a person has asked for as a company's administrator, where it stands, and the way to ask. */
export function OwnRequests(props: {
  readonly requests: readonly CompanyRequest[];
  readonly formToken: string;
}): JSX.Element {
  const t = useMessages(onboardingMessages);
  return (
    <Panel id="requests" title={t('own-requests.title')}>
      <div className="stack">
        <p>{t('own-requests.lead')}</p>
        <p>
          <LinkButton kind="second" href="/company/register">
            {t('own-requests.new')}
          </LinkButton>
        </p>
        {props.requests.length > 0 ? <Requests {...props} /> : null}
      </div>
    </Panel>
  );
}

function Requests(props: {
  readonly requests: readonly CompanyRequest[];
  readonly formToken: string;
}): JSX.Element {
  const t = useMessages(onboardingMessages);
  const language = useLanguage();
  const labels = {
    company: t('own-requests.company'),
    state: t('own-requests.state'),
    sent: t('own-requests.sent'),
    next: t('own-requests.next'),
  };
  return (
    <CardTable caption={t('own-requests.title')} columns={columnsOf(labels)}>
      {props.requests.map((request) => (
        <CardRow key={request.id} head={request.name}>
          <CardCell label={labels.state}>
            <Tag tone={TONES[request.state]}>
              {companyRequestWorkflow.definition.states[request.state].label[language]}
            </Tag>
          </CardCell>
          <CardCell label={labels.sent}>
            <span className="num nw">{momentText(request.createdAt.toISOString(), language)}</span>
          </CardCell>
          <CardCell label={labels.next}>
            {t(`own-requests.${request.state}`, { reason: request.reason ?? '' })}
            {request.state === 'waiting' ? (
              <form method="post" action={`/company/requests/${request.id}/withdraw`}>
                <input type="hidden" name="_csrf" value={props.formToken} />
                <Button type="submit" kind="plain">
                  {t('own-requests.withdraw')}
                </Button>
              </form>
            ) : null}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
