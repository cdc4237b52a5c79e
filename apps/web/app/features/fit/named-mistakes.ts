import { fillText, type Language, type TextParams } from '#kernel';
import { conditionsMessages } from './conditions.messages';

/** Mistakes by pointer for a summary: each says of which condition it is, which the place beside the field need not. */
export function namedMistakes(
  mistakes: ReadonlyMap<string, string>,
  language: Language,
): ReadonlyMap<string, string> {
  return new Map(
    [...mistakes].map(([pointer, text]) => {
      const at = /^\/conditions\/(\d+)\//.exec(pointer)?.[1];
      return [pointer, at === undefined ? text : named({ number: Number(at) + 1, text }, language)];
    }),
  );
}

function named(params: TextParams, language: Language): string {
  return fillText(conditionsMessages['web.conditions.wrong-in'], params)[language];
}
