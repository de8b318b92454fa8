import { setTimeout as sleep } from "node:timers/promises";
import { errorFields, type Log, stackOf } from "../base/index.ts";

/** Whoever asked the service to end waits no longer: Docker kills after 10 s, systemd after 90, Kubernetes after 30. */
const DEADLINE_MS = 15_000;
/** Who sends requests here (a proxy, a cluster) learns in this time from `/readyz` that it should not. */
const DRAIN_MS = 2_000;
const FRAMES_TOLD = 5;

/** Ends the process by `stop` at SIGTERM and at Ctrl+C: exit code 0, or 1 where it fails or takes too long. A second signal ends it at once. */
export function endOnSignal(stop: (drained: Promise<unknown>) => Promise<void>, log: Log): void {
  let stopping = false;
  const end = async (drainMs: number) => {
    setTimeout(() => {
      log.error("stop_overdue", { ms: DEADLINE_MS });
      process.exit(1);
    }, DEADLINE_MS);
    await stop(sleep(drainMs)).catch((error: unknown) => {
      log.error("stop_failed", errorFields(error));
      process.exit(1);
    });
    process.exit(0);
  };
  for (const [signal, drainMs] of [["SIGINT", 0] as const, ["SIGTERM", DRAIN_MS] as const])
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      log.info("stopping", { signal });
      void end(drainMs);
    });
}

/**
 * A mistake that nobody caught ends the process, told without what it was about: its state is unknown, and whoever supervises it
 * starts it afresh. Nothing is lost by that: what is not finished is in the database, and its lease runs out.
 */
export function endOnCrash(log: Log): void {
  for (const event of ["uncaughtException", "unhandledRejection"] as const)
    process.on(event, (error: unknown) => {
      const at = stackOf(error).slice(0, FRAMES_TOLD).join("; ");
      log.error(event === "uncaughtException" ? "uncaught_exception" : "unhandled_rejection", {
        ...errorFields(error),
        at,
      });
      process.exit(1);
    });
}
