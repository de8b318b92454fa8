/** The service as one host runs it, over a shop that is there already. */
export interface RunningHost {
  url: string;
  /** Does what the host does by the clock, once; resolves when that is done. */
  cron(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the service. `settings` are those of the README, `pages` is the folder of the built browser code. */
export type StartHost = (settings: Record<string, string>, pages: string) => Promise<RunningHost>;
