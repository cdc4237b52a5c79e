import { factsOf, type Form, type FormValues } from '#forms';
import { evaluate, type Evaluation, type RuleSet } from '#rules';
import type { Catalogue } from './catalogue.js';
import type { HightechApplication } from './hightech.entity.js';

/** An application together with the versions of form and rules that it began with. */
export interface Dossier {
  readonly application: HightechApplication;
  readonly form: Form;
  readonly ruleSet: RuleSet;
  readonly values: FormValues;
}

export function dossierOf(catalogue: Catalogue, application: HightechApplication): Dossier {
  return {
    application,
    form: catalogue.form(application.formId, application.formVersion),
    ruleSet: catalogue.ruleSet(application.ruleSetId, application.ruleSetVersion),
    values: valuesOf(application),
  };
}

export function valuesOf(application: HightechApplication): FormValues {
  return JSON.parse(application.formValues) as FormValues;
}

/**
 * Judges the rules as of the submission; a draft, also one that came back from the precheck, as of now: that is when it
 * could be handed in.
 */
export function judge({ application, form, ruleSet, values }: Dossier, now: Date): Evaluation {
  const { state, submittedAt } = application;
  return evaluate(ruleSet, factsOf(form, values), state === 'draft' ? now : (submittedAt ?? now));
}
