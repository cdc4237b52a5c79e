/** DI token of where this machine keeps its search index; undefined: nowhere, the database is asked. */
export const SEARCH_DIRECTORY = Symbol('SearchDirectory');
