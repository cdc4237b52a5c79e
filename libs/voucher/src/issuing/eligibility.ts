import { fillText, type Text } from '#kernel';
import { moneyOf } from '../money-of.js';
import type { Round } from '../scheme/rounds.js';
import { judgeSize } from '../scheme/small-micro.js';
import { RULES } from './eligibility.messages.js';
import type { Declaration, Team } from './voucher.entity.js';

export interface Rule {
  readonly id: 'size' | 'controller' | 'host';
  readonly title: Text;
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** The reason in words and numbers. */
  readonly working: Text;
  readonly source: Text;
  /** The figures of the rule were checked against its source. */
  readonly verified: boolean;
}

/** Who wants a voucher, with what is known. */
export type Applicant =
  | { readonly holder: 'company'; readonly declaration: Declaration | null }
  | {
      readonly holder: 'team';
      readonly team: Pick<Team, 'name'>;
      /** The company that acts for the team is a recognised incubator. */
      readonly recognised: boolean;
      readonly list: { readonly source: Text; readonly verified: boolean };
    };

/** Judges every rule, each with its reason; whoever passes all of them is eligible. */
export function judgeEligibility(round: Round, applicant: Applicant): Rule[] {
  return applicant.holder === 'team'
    ? [hostRule(applicant)]
    : [sizeRule(round, applicant.declaration), controllerRule(round, applicant.declaration)];
}

/** All pass: eligible. One fails: not. Else something is lacking. */
export function verdictOf(rules: readonly Rule[]): Rule['verdict'] {
  if (rules.some(({ verdict }) => verdict === 'fail')) return 'fail';
  return rules.every(({ verdict }) => verdict === 'pass') ? 'pass' : 'unknown';
}

function sizeRule({ smallMicro }: Round, declaration: Declaration | null): Rule {
  const { source, verified } = smallMicro;
  const rule = { id: 'size' as const, title: RULES['voucher.rule.size'], source, verified };
  if (!declaration) return { ...rule, verdict: 'unknown', working: RULES['voucher.rule.not-declared'] };
  const { verdict, working } = judgeSize(smallMicro, {
    industry: declaration.industry,
    staff: declaration.staff,
    revenue: moneyOf(declaration.revenue),
    assets: moneyOf(declaration.assets),
  });
  const year = fillText(RULES['voucher.rule.of-year'], { year: declaration.year });
  return { ...rule, verdict, working: { zh: year.zh + working.zh, en: year.en + working.en } };
}

function controllerRule({ scheme }: Round, declaration: Declaration | null): Rule {
  return {
    id: 'controller',
    title: RULES['voucher.rule.controller'],
    verdict: declaration ? 'pass' : 'unknown',
    working: declaration
      ? fillText(RULES['voucher.rule.controller-is'], { name: declaration.controllerName })
      : RULES['voucher.rule.not-declared'],
    source: scheme.source,
    verified: scheme.verified,
  };
}

function hostRule({
  team,
  recognised,
  list: { source, verified },
}: Extract<Applicant, { holder: 'team' }>): Rule {
  const text = RULES[recognised ? 'voucher.rule.hosted' : 'voucher.rule.not-hosted'];
  return {
    id: 'host',
    title: RULES['voucher.rule.host'],
    verdict: recognised ? 'pass' : 'fail',
    working: fillText(text, { team: team.name }),
    source,
    verified,
  };
}
