import './relying-party.messages.js';

export { randomToken } from './authorization-transaction.js';
export { createCappedFetch } from './capped-fetch.js';
export { BrowserBinding } from './browser-binding.js';
export { endSessionAddress } from './end-session-address.js';
export type { VerifiedSignIn } from './exchange-code.js';
export { HardenedStrategy, type SignInInfo, type SignInStep } from './hardened-strategy.js';
export { Provider } from './provider.js';
export { RedisTransactionStore, type RedisCommands } from './redis-transaction-store.js';
export { refreshAccessToken, type RefreshedTokens } from './refresh-access-token.js';
export { verifyLogoutToken, type LogoutNotice } from './verify-logout-token.js';
