import { dayText, Facts, figureText, Icon, momentText, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { useLocation } from 'react-router';
import type { FinderRequest } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { inLanguage } from '../../frame/locale';
import { entryPath } from '../entry/entry-path';
import { AnswerForm } from './answer-form';
import { RequestMoves } from './request-moves';
import { RequestStateTag } from './request-state-tag';
import { requestMessages } from './requests.messages';
import { Thread } from './thread';
import { useTurnWords } from './turn-words';
import { WriteForm } from './write-form';

/** One request: whose turn it is, what was written, what one may do now, and how it came so far. */
export function RequestView({ request }: { readonly request: FinderRequest }): JSX.Element {
  const t = useMessages(requestMessages);
  const language = useLanguage();
  const turn = useTurnWords(request, request.side);
  const atDesk = inLanguage(useLocation().pathname, 'zh').startsWith('/desk');
  const list = request.side === 'asker' ? 'asked' : 'received';
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to={atDesk ? '/desk/requests' : `/workspace/requests?side=${list}`}>
          {atDesk ? t('web.req.title') : t(`web.req.${list}`)}
        </LocalLink>
      </p>
      <div>
        <p className="small quiet">{request.kindLabel[language]}</p>
        <h1>
          {request.entry.title} <RequestStateTag request={request} />
        </h1>
        <p className="turn">
          <Icon name="clock" />
          {turn}
        </p>
      </div>
      <div className="ordercols">
        <div className="stack-3">
          <section aria-labelledby="h-thread" className="stack">
            <h2 id="h-thread">{t('web.req.thread')}</h2>
            <Thread request={request} />
          </section>
          {request.actions.includes('answer') ? <AnswerForm request={request} /> : null}
          {request.actions.includes('write') ? <WriteForm request={request} /> : null}
          <RequestMoves request={request} />
        </div>
        <div className="orderside stack-3">
          <Panel id="h-facts" title={t('web.req.facts')}>
            <RequestFacts request={request} />
          </Panel>
          <Panel id="h-steps" title={t('web.req.steps')}>
            <ol className="stack">
              {request.steps.map(({ label, side, at, note }) => (
                <li key={`${at} ${label.en}`}>
                  {label[language]}{' '}
                  <span className="small soft">
                    {t(`web.req.step.${side}`)} · {momentText(at, language)}
                  </span>
                  {note ? <p className="small">{t('web.req.reason', { reason: note })}</p> : null}
                </li>
              ))}
            </ol>
          </Panel>
        </div>
      </div>
    </main>
  );
}

function RequestFacts({ request }: { readonly request: FinderRequest }): JSX.Element {
  const t = useMessages(requestMessages);
  const language = useLanguage();
  const { side, contact, wishes, people, amount, visit, state } = request;
  const no = t(side === 'asker' ? 'web.req.contact.none.own' : 'web.req.contact.none');
  const visitWord = state === 'agreed' || state === 'closed' ? 'agreed' : 'proposed';
  return (
    <Facts
      facts={[
        {
          term: t('web.req.entry'),
          value: (
            <LocalLink to={entryPath(request.entry)} reloadDocument>
              {request.entry.title}
            </LocalLink>
          ),
        },
        { term: t('web.req.asker'), value: request.company },
        { term: t('web.req.owner'), value: request.owner ?? t('web.req.editors') },
        { term: t('web.req.contact'), value: contact ?? no },
        ...(amount === null
          ? []
          : [
              {
                term: t('web.req.amount'),
                value: (
                  <span className="num">
                    {t('web.req.amount.yuan', { amount: figureText(amount.replace(/\.00$/, '')) })}
                  </span>
                ),
              },
            ]),
        ...(wishes.length > 0
          ? [
              {
                term: t('web.req.wishes'),
                value: wishes.map(({ day, part }) => (
                  <span className="number" key={`${day} ${part}`}>
                    {dayText(day, language)} {t(`web.req.${part}`)}
                  </span>
                )),
              },
              { term: t('web.req.people'), value: <span className="num">{people}</span> },
            ]
          : []),
        ...(visit
          ? [
              {
                term: t('web.req.visit'),
                value: t(`web.req.visit.${visitWord}`, {
                  day: dayText(visit.day, language),
                  time: visit.time,
                }),
              },
            ]
          : []),
      ]}
    />
  );
}
