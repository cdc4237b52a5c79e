import { z } from 'zod';

export const beginQuery = z.object({
  return_to: z.string().optional().meta({ description: 'Local path to land on after the sign-in' }),
  iss: z.string().optional().meta({ description: 'Who begins it: the provider (OpenID Connect Core §4)' }),
  target_link_uri: z
    .string()
    .optional()
    .meta({ description: 'With iss: address of this portal to land on after the sign-in' }),
  step_up: z
    .literal('1')
    .optional()
    .meta({ description: 'The person shows once more who they are, before an act that signs or decides' }),
  switch_company: z
    .string()
    .optional()
    .meta({ description: '1: the person chooses the company acted for anew, without signing out' }),
});

/** The form of a sign-out: a page's own token, unless it comes in the header x-csrf-token. */
export const logoutForm = z
  .object({ _csrf: z.string().max(100).optional() })
  .meta({ id: 'Logout' })
  .default({});

export const logoutTokenForm = z
  .object({ logout_token: z.string().optional() })
  .meta({ id: 'BackchannelLogout', description: 'OpenID Connect Back-Channel Logout 1.0 §2.5' })
  .default({});

/** For callers that cannot follow a redirect to another origin. */
export const signedOutView = z
  .object({ redirect: z.string().meta({ description: 'Where to send the browser next' }) })
  .meta({ id: 'SignedOut' });
