/** What better-auth tells its makers of where it runs, where that is asked for: nothing. `left-out.ts` puts this in its place. */
export const createTelemetry = async (): Promise<{ publish: () => Promise<void> }> => ({ publish: async () => {} });

export const getTelemetryAuthConfig = (): Record<string, never> => ({});
