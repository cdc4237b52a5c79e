import { setTimeout as sleep } from 'node:timers/promises';
import { totpCode } from '#identity';

interface App {
  readonly secret: string;
  /** Lets the last code be used again, where a test can reach the database. */
  readonly refresh: (() => Promise<unknown>) | undefined;
  lastStep: number;
}

/** Of all installations in this process: a password names the installation. */
const apps = new Map<string, App>();

const STEP_MS = 30_000;

/** Takes over the authenticator apps of an installation's demonstration people. */
export function rememberApps(
  accounts: readonly {
    readonly login: string;
    readonly password: string;
    readonly totp?: string | undefined;
  }[],
  refresh?: () => Promise<unknown>,
): void {
  for (const { login, password, totp } of accounts) {
    if (totp) apps.set(`${login} ${password}`, { secret: totp, refresh, lastStep: 0 });
  }
}

/**
 * What the app of a demonstration person shows; null for people who sign in by password alone. A code is taken once,
 * so this waits for the next one like a person would.
 */
export async function nextCode(login: string, password: string): Promise<string | null> {
  const app = apps.get(`${login.trim().toLowerCase()} ${password}`);
  if (!app) return null;
  await app.refresh?.();
  const now = Math.floor(Date.now() / STEP_MS);
  const step = app.refresh ? now : Math.max(now, app.lastStep + 1);
  app.lastStep = step;
  // Codes of the next step are taken already.
  await sleep(Math.max(0, (step - 1) * STEP_MS - Date.now()));
  return totpCode(app.secret, new Date(step * STEP_MS));
}
