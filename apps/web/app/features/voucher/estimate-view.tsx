import { figureText, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherEstimate } from '../../api/types';
import { applyMessages } from './apply.messages';
import { RuleList } from './rule-list';

/** What a voucher would be worth, what limits it, whether there is money, and who may have one. */
export function EstimateView({ estimate }: { readonly estimate: VoucherEstimate }): JSX.Element {
  const t = useMessages(applyMessages);
  const language = useLanguage();
  const { amount, limits, left, waiting, atOnce, rules } = estimate;
  const nothing = Number(amount) === 0;
  return (
    <section className="estimate stack" aria-live="polite">
      <p>
        {t('web.apply.estimate')} <b className="num sum">¥{figureText(amount)}</b>
      </p>
      <ul className="rules">
        {limits.map((limit) => (
          <li key={limit.id}>
            <p className="num">
              {limit.text[language]} {limit.bites ? <Tag tone="accent">{t('web.apply.bites')}</Tag> : null}
            </p>
          </li>
        ))}
      </ul>
      <p className="num">
        {nothing
          ? t('web.apply.nothing')
          : atOnce
            ? t('web.apply.at-once')
            : t('web.apply.in-line', { left: figureText(left ?? '0.00'), waiting })}
      </p>
      <h3>{t('web.apply.conditions')}</h3>
      <RuleList rules={rules} />
    </section>
  );
}
