/** Letters, figures and the signs of e-mail addresses and telephone numbers. */
const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{1,63}$/u;

/** A login name as it is stored and compared: NFKC, trimmed, lower case. */
export function normaliseLogin(raw: string): string {
  return raw.slice(0, 200).normalize('NFKC').trim().toLowerCase();
}

/** Whether a normalised login name may be given to a person: 2 to 64 characters. */
export function isLogin(login: string): boolean {
  return LOGIN.test(login);
}
