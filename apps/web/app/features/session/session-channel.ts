/** On this channel the window in which somebody signed in tells the others. */
export const SESSION_CHANNEL = 'portal-session';
