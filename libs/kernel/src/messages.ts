/** The two languages of the portal. Chinese is the default. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages; a missing language is a type error. */
export type Text = Readonly<Record<Language, string>>;

export type MessageParams = Readonly<Record<string, string | number>>;

const registry = new Map<string, Text>();

/**
 * Declares messages beside the code that uses them. Keys are global (`hightech.field-locked`), so that a problem
 * document can carry the key and any process can put it into words.
 * @throws Error when a key is declared twice with different texts
 */
export function defineMessages<K extends string>(
  messages: Readonly<Record<K, Text>>,
): Readonly<Record<K, Text>> {
  for (const [key, text] of Object.entries<Text>(messages)) {
    const known = registry.get(key);
    if (known && (known.zh !== text.zh || known.en !== text.en)) {
      throw new Error(`message ${key} is declared twice with different texts`);
    }
    registry.set(key, text);
  }
  return messages;
}

/** All declared messages, for tests that read every text. */
export function allMessages(): ReadonlyMap<string, Text> {
  return registry;
}

/** Fills `{name}` places of one text. An unknown name stays visible, so that it is noticed. */
export function fill(template: string, params: MessageParams = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

/** The declared text of a key in a language, or the key itself when nothing declares it. */
export function message(key: string, language: Language, params: MessageParams = {}): string {
  const text = registry.get(key);
  return text ? fill(text[language], params) : key;
}

/** What may stand in the places of a text in both languages; a text is taken in the same language. */
export type TextParams = Readonly<Record<string, Text | string | number>>;

/** Fills one text in both languages at once. */
export function fillText(text: Text, params: TextParams = {}): Text {
  const inLanguage = (language: Language): string => {
    const words = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ]);
    return fill(text[language], Object.fromEntries(words) as MessageParams);
  };
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}

/** Picks the language from an Accept-Language header (RFC 9110 §12.5.4); Chinese unless English is preferred. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = rest.find((item) => item.trim().startsWith('q='));
      return { tag, q: q ? Number(q.trim().slice(2)) || 0 : 1 };
    })
    .toSorted((a, b) => b.q - a.q)
    .find(({ tag }) => tag.startsWith('zh') || tag.startsWith('en'));
  return wanted?.tag.startsWith('en') ? 'en' : 'zh';
}
