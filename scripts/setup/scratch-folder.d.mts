/** Makes an empty folder for data that nobody keeps. */
export function scratchFolder(prefix: string): string;
