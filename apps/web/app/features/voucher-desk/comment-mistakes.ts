import { returnFieldId } from '../desk/return-field-id';
import type { ReviewDraft } from '../desk/review-draft';

/** What is wrong with the comments, by the pointer that each is about. */
export function commentMistakes(
  { returns }: ReviewDraft,
  mistakes: readonly { readonly fieldId: string; readonly text: string }[],
): ReadonlyMap<string, string> {
  return new Map(
    returns.flatMap(({ pointer }) => {
      const found = mistakes.find(({ fieldId }) => fieldId === returnFieldId(pointer));
      return found ? [[pointer, found.text] as const] : [];
    }),
  );
}
