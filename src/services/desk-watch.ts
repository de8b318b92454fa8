import { errorFields, type Log } from "../base/index.ts";
import { conversationsOf } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { Threads } from "./threads.ts";

/** A burst of changes is looked up at once. */
const GATHER_MS = 50;

/** Hears of a conversation that changed, or of whose viewers only. */
type Changed = (id: string, what?: "viewers") => void;

/** Calls back with the id of each conversation that changes; while nobody watches nothing is looked up. */
export function deskWatch(db: Database, threads: Threads, log: Log): (changed: Changed) => () => void {
  const watchers = new Set<Changed>();
  const doors = new Map<string, { channel: string; senderId: string }>();
  let stop = () => {};
  const look = async () => {
    const gathered = [...doors.values()];
    doors.clear();
    for (const id of await conversationsOf(db, gathered)) for (const changed of watchers) changed(id);
  };
  const lookSafely = () => void look().catch((error: unknown) => log.warn("desk_watch_failed", errorFields(error)));
  const heard = (channel: string, senderId: string) => {
    // Said by the desk itself: who looks at a conversation.
    if (channel === "desk") {
      for (const changed of watchers) changed(senderId, "viewers");
      return;
    }
    if (doors.size === 0) setTimeout(lookSafely, GATHER_MS);
    doors.set(`${channel}:${senderId}`, { channel, senderId });
  };
  return (changed) => {
    const own: Changed = (id, what) => changed(id, what);
    if (watchers.size === 0) stop = threads.watchAll(heard);
    watchers.add(own);
    return () => {
      if (watchers.delete(own) && watchers.size === 0) stop();
    };
  };
}
