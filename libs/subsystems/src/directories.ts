/** What the command line does with the directories. */
export { entryImport, KINDS, wishForNewIndex, type ImportFault, type ImportReport } from '#finder';
