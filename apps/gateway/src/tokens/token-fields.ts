/** The fields of a session's tokens in Redis. */
export const REFRESH_FIELD = 'refresh';
export const ID_TOKEN_FIELD = 'id-token';
/** Followed by the audience. */
export const AUDIENCE_FIELD = 'for:';
