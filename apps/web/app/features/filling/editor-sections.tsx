import { Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FormSection } from '../../api/types';
import { sectionTitle } from '../application/section-title';
import { sharedUnit } from '../application/shared-unit';
import { AttachmentsSection } from './attachments-section';
import { FieldsSection } from './fields-section';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';
import { ListSection } from './list-section';
import { sectionId } from './section-nav';
import type { Uploads } from './use-uploads';
import { YearsSection } from './years-section';

const LAYOUTS = { fields: FieldsSection, years: YearsSection, list: ListSection } as const;

/** All sections in the order of the form; the attachments come last. */
export function EditorSections(props: {
  readonly uploads: Uploads;
  readonly onChanged: () => void;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { form } = useForm();
  const sections = form.sections.filter(({ layout }) => layout !== 'attachments');
  const attachments = { title: fillingMessages['web.fill.attachments'] };
  return (
    <>
      {sections.map((section, place) => (
        <OneSection key={section.id} section={section} no={place + 1} />
      ))}
      <Panel
        id={sectionId('attachments')}
        title={sectionTitle(attachments, sections.length + 1, language)}
        hint={t('web.fill.attachments.hint')}
      >
        <AttachmentsSection {...props} />
      </Panel>
    </>
  );
}

function OneSection({
  section,
  no,
}: {
  readonly section: FormSection;
  readonly no: number;
}): JSX.Element | null {
  const language = useLanguage();
  if (section.layout === 'attachments') return null;
  const Layout = LAYOUTS[section.layout];
  // A hint of the form already says the unit; without one the shared unit of the table stands there.
  const hint = section.hint?.[language] ?? sharedUnit(section)?.[language];
  return (
    <Panel id={sectionId(section.id)} title={sectionTitle(section, no, language)} hint={hint}>
      <Layout section={section} />
    </Panel>
  );
}
