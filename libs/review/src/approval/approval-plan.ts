import { z } from 'zod';
import { STAFF_ROLES } from '#contracts';
import { textSchema } from '#dictionaries';
import { Money } from '#kernel';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

const stepSchema = z.strictObject({
  id,
  label: textSchema,
  /** Whoever decides at this step holds this role, for the district of the case where the role has one. */
  role: z.enum(STAFF_ROLES),
});

const tierSchema = z.strictObject({
  /** Yuan with at most two decimals, inclusive; null for all that is more. */
  upTo: z
    .string()
    .regex(/^\d{1,13}(\.\d{1,2})?$/)
    .transform((yuan) => Money.ofYuan(yuan))
    .nullable(),
  /** One after the other, each another person: one step after the maker is two pairs of eyes, two are three. */
  steps: z.array(stepSchema).min(1).max(5),
});

/**
 * How many people approve, by amount; part of a configuration file. Amounts rise from tier to tier, the last has no
 * upper bound, and more money never needs fewer people.
 */
export const approvalPlanSchema = z
  .strictObject({ id, version: z.int().min(1), tiers: z.array(tierSchema).min(1).max(10) })
  .superRefine((plan, context) => {
    for (const message of faultsOf(plan.tiers))
      context.addIssue({ code: 'custom', path: ['tiers'], message });
  });

export type ApprovalPlan = z.output<typeof approvalPlanSchema>;
export type ApprovalStep = z.output<typeof stepSchema>;
type Tier = ApprovalPlan['tiers'][number];

/**
 * The steps that an amount needs. A case without an amount (null) takes the steps of the last tier, the strictest.
 * @throws RangeError when the amount is negative
 */
export function stepsFor({ tiers }: ApprovalPlan, amount: Money | null): readonly ApprovalStep[] {
  if (amount && amount.fen < 0n) throw new RangeError(`${amount.toJSON()} is no amount to approve`);
  const tier = tiers.find(({ upTo }) => upTo === null || (amount && amount.compare(upTo) <= 0));
  if (!tier) throw new RangeError('the plan has no tier without an upper bound');
  return tier.steps;
}

function faultsOf(tiers: readonly Tier[]): string[] {
  return tiers.flatMap(({ upTo, steps }, index) => {
    const before = tiers[index - 1];
    const isLast = index === tiers.length - 1;
    const rises = !before?.upTo || !upTo || before.upTo.compare(upTo) < 0;
    return [
      ...(isLast === (upTo === null) ? [] : [`tier ${index + 1}: the last one, and no other, has no upTo`]),
      ...(rises ? [] : [`tier ${index + 1}: upTo does not rise`]),
      ...(before && before.steps.length > steps.length ? [`tier ${index + 1}: fewer steps than before`] : []),
      ...(new Set(steps.map((step) => step.id)).size === steps.length
        ? []
        : [`tier ${index + 1}: a step is named twice`]),
    ];
  });
}
