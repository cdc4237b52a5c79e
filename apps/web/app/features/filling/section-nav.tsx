import { Icon, Progress, Tag, useLanguage, useMessages } from '#look';
import { useEffect, useState, type JSX } from 'react';
import { sectionTitle } from '../application/section-title';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';
import { overlap, rowsAt } from './pointer';

/** The id of a section's heading. */
export function sectionId(section: string): string {
  return `section-${section}`;
}

/** The sections of the form, how far each is filled in, and what was sent back in it. */
export function SectionNav(): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { form, application, filling, values, mistakes } = useForm();
  const attachments = {
    id: 'attachments',
    title: fillingMessages['web.fill.attachments'],
    layout: 'attachments',
  };
  const sections = [...form.sections.filter(({ layout }) => layout !== 'attachments'), attachments];
  const current = useCurrent(sections.map(({ id }) => sectionId(id)));
  const { completeness } = filling.live;
  const filled = completeness.reduce((sum, one) => sum + one.filled, 0);
  const total = completeness.reduce((sum, one) => sum + one.total, 0);
  const percent = total === 0 ? 100 : Math.floor((filled / total) * 100);
  const state = (id: string, layout: string) => {
    const returned = application.returns.filter(({ pointer }) => overlap(pointer, `/${id}`)).length;
    if (returned > 0 && application.state === 'correcting') {
      return <Tag tone="warn">{t('web.fill.returned-count', { count: returned })}</Tag>;
    }
    const wrong = mistakes.filter(({ pointer }) => overlap(pointer, `/${id}`)).length;
    if (wrong > 0) return <Tag tone="bad">{t('web.fill.wrong-count', { count: wrong })}</Tag>;
    const done = completeness.find(({ section }) => section === id);
    const words =
      layout === 'list'
        ? t('web.fill.rows', { count: rowsAt(values, id).length })
        : done && `${done.filled} / ${done.total}`;
    return <span className="quiet num small">{words}</span>;
  };
  return (
    <nav className="secs" aria-label={t('web.fill.sections')}>
      <p className="label">
        {t('web.fill.completeness')} <span className="num">{percent}%</span>
      </p>
      <Progress
        value={percent}
        max={100}
        label={t('web.fill.percent', { percent })}
        {...(percent === 100 ? { tone: 'ok' as const } : {})}
      />
      <ol>
        {sections.map(({ id, title, layout }, place) => (
          <li key={id}>
            <a href={`#${sectionId(id)}`} aria-current={current === sectionId(id) ? 'true' : undefined}>
              <span className="name">{sectionTitle({ title }, place + 1, language)}</span>
              {state(id, layout)}
            </a>
          </li>
        ))}
      </ol>
      {application.state === 'correcting' ? (
        <p className="small quiet">
          <Icon name="lock" /> {t('web.fill.only-returned')}
        </p>
      ) : null}
    </nav>
  );
}

/** The heading that one has scrolled to. */
function useCurrent(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string | undefined>(ids[0]);
  const key = ids.join(' ');
  useEffect(() => {
    const headings = key.split(' ').flatMap((id) => document.getElementById(id) ?? []);
    const look = () => {
      const passed = headings.filter(
        (heading) => heading.getBoundingClientRect().top < window.innerHeight / 3,
      );
      setCurrent((passed.at(-1) ?? headings[0])?.id);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [key]);
  return current;
}
