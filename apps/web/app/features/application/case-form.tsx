import { Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { caseMessages } from './case.messages';
import { rowId } from './case-pointer';
import type { Case, Form } from './case-types';
import { FieldRows } from './field-rows';
import { ListRows } from './list-rows';
import type { LookupNames } from './lookup-names';
import { sectionTitle } from './section-title';
import type { RowExtras, SectionProps } from './section-props';
import { sharedUnit } from './shared-unit';
import { YearRows } from './year-rows';

const LAYOUTS = { fields: FieldRows, years: YearRows, list: ListRows } as const;

/** All sections of an application as they were filled in, from the definition of the form. Attachments stand apart. */
export function CaseForm(
  props: RowExtras & {
    readonly form: Form;
    readonly application: Case;
    readonly names: LookupNames;
  },
): JSX.Element {
  const { form, ...rest } = props;
  const sections = form.sections.filter(({ layout }) => layout !== 'attachments');
  return (
    <>
      {sections.map((section, place) => (
        <CaseSection key={section.id} {...rest} section={section} no={place + 1} />
      ))}
    </>
  );
}

function CaseSection(props: SectionProps & { readonly no: number }): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const { section, no, Mark, Action } = props;
  const pointer = `/${section.id}`;
  if (section.layout === 'attachments') return <></>;
  const Rows = LAYOUTS[section.layout];
  const unit = sharedUnit(section);
  return (
    <Panel
      id={rowId(pointer)}
      title={
        <>
          {sectionTitle(section, no, language)} {Mark ? <Mark row={pointer} /> : null}
        </>
      }
      hint={
        section.layout === 'list' && Action ? (
          <Action
            row={{
              row: pointer,
              label: section.title[language],
              values: [{ pointer, year: null, value: null }],
            }}
          />
        ) : unit ? (
          t('web.case.unit', { unit: unit[language] })
        ) : null
      }
    >
      <Rows {...props} />
    </Panel>
  );
}
