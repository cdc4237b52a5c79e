/** Database server and Redis, ready; `pids` names the processes that were started for it. */
export interface Engines {
  databaseAdminUrl: string;
  redisUrl: string;
  pids: Record<string, number>;
  versions: string[];
  stop(): Promise<void>;
}

export function startEngines(options: {
  dataDir: string;
  enginesDir?: string;
  environment?: { DATABASE_ADMIN_URL?: string; REDIS_URL?: string };
  log?: (text: string) => void;
}): Promise<Engines>;
