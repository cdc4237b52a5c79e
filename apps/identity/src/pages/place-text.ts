import type { Language, Text } from '#kernel';
import { onboardingMessages } from '../onboarding/onboarding.messages.js';
import { divisions } from '../onboarding/read-company-form.js';

/** `北京市海淀区` for its code; a city's own ends in 00 and has four figures in the list. */
export function placeText(code: string, language: Language): string {
  const path = divisions.pathOf(code.replace(/(?:00){1,2}$/, ''));
  if (path.length === 0) {
    const unknown: Text = onboardingMessages['company-request.check.unknown-division'];
    return unknown[language].replace('{code}', code);
  }
  const names = path.filter(({ zh }) => zh !== '市辖区').map((entry) => entry[language]);
  return language === 'zh' ? names.join('') : names.toReversed().join(', ');
}
