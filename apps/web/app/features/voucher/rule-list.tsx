import type { Text } from '#kernel';
import { Tag, useLanguage, useMessages, type Tone } from '#look';
import type { JSX } from 'react';
import type { VoucherRule } from '../../api/types';
import { roundsMessages } from './rounds.messages';
import { ruleMessages } from './rule.messages';

const TONE: Record<VoucherRule['verdict'], Tone> = { pass: 'ok', fail: 'bad', unknown: 'warn' };

/** The conditions, each with its verdict, the figures used and where it comes from. */
export function RuleList({ rules }: { readonly rules: readonly VoucherRule[] }): JSX.Element {
  const t = useMessages(ruleMessages);
  const unverified = useMessages(roundsMessages)('web.vouchers.unverified');
  const language = useLanguage();
  const words = (text: Text) => text[language];
  return (
    <ul className="rules">
      {rules.map((rule) => (
        <li key={rule.id}>
          <p>
            <Tag tone={TONE[rule.verdict]}>{t(`web.rule.${rule.verdict}`)}</Tag> <b>{words(rule.title)}</b>
          </p>
          <p className="soft">{words(rule.working)}</p>
          <p className="small quiet">
            {words(rule.source)} {rule.verified ? null : <Tag tone="warn">{unverified}</Tag>}
          </p>
        </li>
      ))}
    </ul>
  );
}
