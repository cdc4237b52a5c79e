import { createContext } from 'react';

/** The nonce of the answer's content security policy, while it is rendered on the server; undefined in the browser. */
export const NonceContext = createContext<string | undefined>(undefined);
