/** What the command line does with the directories. */
export { entryImport, KINDS, type ImportFault, type ImportReport } from '#finder';
