/** What a route asks of the frame around it: `export const handle: PageHandle = …`. */
export interface PageHandle {
  /** Set as a console: smaller type, wider page, scripts. */
  readonly console?: boolean;
  /** Needs scripts. Public pages do without: they are read, linked and sent as plain HTML. */
  readonly scripts?: boolean;
}
