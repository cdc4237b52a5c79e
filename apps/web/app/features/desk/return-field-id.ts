/** The id of the comment field of one item on the list of what goes back. */
export function returnFieldId(pointer: string): string {
  return `return${pointer.replaceAll(/[^\w-]/g, '-')}`;
}
