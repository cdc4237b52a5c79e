import { allMessages } from '#kernel';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  canonicalFigure,
  clockText,
  dateText,
  dayText,
  ErrorSummary,
  exactText,
  Field,
  figureText,
  LanguageProvider,
  momentText,
  SkipLink,
  Timeline,
} from './index.js';

describe('figures', () => {
  it('are grouped by thousands without touching the decimals', () => {
    expect(figureText('2768.40')).toBe('2,768.40');
    expect(figureText('-1234567')).toBe('-1,234,567');
    expect(figureText('999')).toBe('999');
  });

  it('that are half typed stay visible as typed', () => {
    expect(figureText('12.')).toBe('12.');
    expect(figureText('abc')).toBe('abc');
  });

  it.each([
    ['２，７６８．４', 2, '2768.40'],
    ['1,234,567', 0, '1234567'],
    ['2 768.4', 2, '2768.40'],
    ['007', 0, '7'],
    ['0.5', 2, '0.50'],
    ['-3', 2, '-3.00'],
  ])('typed as %s are read', (typed, decimals, canonical) => {
    expect(canonicalFigure(typed, decimals)).toBe(canonical);
  });

  it.each([
    ['1,23', 2],
    ['1.234', 2],
    ['12.5', 0],
    ['1e5', 2],
    ['', 2],
    ['十二', 2],
  ])('that cannot be meant, like %s, are refused and never guessed', (typed, decimals) => {
    expect(canonicalFigure(typed, decimals)).toBeNull();
  });
});

describe('dates', () => {
  it('are shown as they are in Beijing, whatever the zone of the machine', () => {
    expect(dateText('2026-05-20T17:30:00Z', 'zh')).toBe('2026 年 5 月 21 日');
    expect(dateText('2026-05-20T17:30:00Z', 'en')).toBe('21 May 2026');
    expect(clockText('2026-05-20T17:30:08Z')).toBe('01:30:08');
    expect(exactText('2026-05-20T17:30:08Z')).toBe('2026-05-21 01:30:08');
  });

  it('carry the weekday where a limit is meant', () => {
    expect(dayText('2026-05-21', 'zh')).toBe('5 月 21 日（周四）');
    expect(dayText('2026-05-21', 'en')).toBe('Thu 21 May');
    expect(momentText('2026-05-07T08:05:00Z', 'zh')).toBe('5 月 7 日 16:05');
  });
});

describe('components', () => {
  it('speak the language around them', () => {
    const english = (
      <LanguageProvider language="en">
        <SkipLink />
      </LanguageProvider>
    );
    expect(renderToStaticMarkup(english)).toContain('Skip to main content');
    expect(renderToStaticMarkup(<SkipLink />)).toContain('跳到主要内容');
  });

  it('tie hint and error to the control', () => {
    const html = renderToStaticMarkup(
      <Field id="total" label="职工总数" hint="整数" error="请填写整数">
        {(control) => <input {...control} />}
      </Field>,
    );
    expect(html).toContain('aria-describedby="total-error total-hint"');
    expect(html).toContain('aria-invalid="true"');
  });

  it('link each line of the error summary to its field', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary title="有 1 处需要修改" mistakes={[{ fieldId: 'total', text: '请填写职工总数' }]} />,
    );
    expect(html).toContain('<a href="#total">请填写职工总数</a>');
  });

  it('say in words which step of a time line is now', () => {
    const html = renderToStaticMarkup(
      <Timeline steps={[{ id: 'a', state: 'now', when: '最迟 5 月 21 日', text: '请更正' }]} />,
    );
    expect(html).toContain('当前：');
  });

  it('use no inline style, which a strict content security policy would block', () => {
    const html = renderToStaticMarkup(
      <Timeline steps={[{ id: 'a', state: 'next', when: 'x', text: 'y' }]} />,
    );
    expect(html).not.toContain('style=');
  });
});

describe('messages', () => {
  it('are complete in both languages and say different things', () => {
    const look = [...allMessages()].filter(([key]) => key.startsWith('look.'));
    expect(look.length).toBeGreaterThan(5);
    for (const [key, text] of look) expect(text.zh, key).not.toBe(text.en);
  });
});
