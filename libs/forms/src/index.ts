export { applyChanges } from './apply-changes.js';
export { completeness, type AttachmentCounts } from './completeness.js';
export { differences, pointersOverlap } from './differences.js';
export { factsOf, pointersOfMissing } from './facts-of.js';
export type {
  AttachmentSlot,
  Choice,
  FieldDefinition,
  FieldKind,
  FormDefinition,
  FormSection,
  Lookup,
  RequiredYears,
  SectionLayout,
} from './form-definition.js';
export type {
  Change,
  Changed,
  CompanyFacts,
  Difference,
  FormValues,
  Normalised,
  SectionCompleteness,
} from './form-values.js';
export { initialValues } from './initial-values.js';
export { displayOf, labelOf, sectionOf, valueAt } from './labels.js';
export { loadForm, type Form } from './load-form.js';
export { normaliseValue } from './normalise-value.js';
export { validateComplete, validateDraft } from './validate.js';
