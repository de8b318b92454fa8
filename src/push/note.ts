import { newId } from "../base/index.ts";
import { atomically, type Database } from "../database/index.ts";
import { enqueue } from "../outbox/index.ts";
import { may, ROLES } from "../staff/index.ts";
import { addAlerts, forgetAlerts, hasListeners, type Listener, listeners } from "./queries.ts";
import type { Alert } from "./subscription.ts";

/** What happened longer ago is told to nobody. */
export const FRESH_MS = 10 * 60_000;
/** So long it is remembered what was told. */
const KEPT_MS = 24 * 3_600_000;

/**
 * Puts what happened into the outbox, once for each browser that is to hear of it, whichever replica looks; `find` is asked only where there is
 * such a browser. Answers how many alerts.
 */
export async function noteAlerts(
  db: Database,
  { at, find }: { at: Date; find: (since: Date) => Promise<readonly Alert[]> },
): Promise<number> {
  if (!(await hasListeners(db))) return 0;
  const found = await find(new Date(at.getTime() - FRESH_MS));
  if (found.length === 0) return 0;
  const heard = (await listeners(db, at)).filter(answers);
  const alerts = found.flatMap((alert) =>
    heard
      .filter((one) => isFor(one, alert))
      .map(({ id: subscriptionId }) => ({ ...alert, id: newId(at), subscriptionId, madeAt: at })),
  );
  if (alerts.length === 0) return 0;
  return atomically(db, async () => {
    const added = await addAlerts(db, alerts);
    if (added.length === 0) return 0;
    await forgetAlerts(db, new Date(at.getTime() - KEPT_MS));
    await enqueue(
      db,
      added.map((id) => ({ id, channel: "push", destination: "", content: { kind: "push" as const }, at })),
    );
    return added.length;
  });
}

const answers = ({ role }: Listener): boolean => {
  const known = ROLES.find((one) => one === role);
  return known !== undefined && may(known, "conversations.answer");
};

/** Theirs, or anybody's where they take conversations; nothing of the time before they asked to be told. */
const isFor = ({ staff, available, since }: Listener, alert: Alert): boolean =>
  alert.at > since && (alert.staff === null ? available : alert.staff === staff);
