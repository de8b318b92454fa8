import { errorFields, type Log } from "../base/index.ts";
import { conversationsOf } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { Threads } from "./threads.ts";

/** A burst of changes is looked up at once. */
const GATHER_MS = 50;

/** Calls back with the id of each conversation that changes; while nobody watches nothing is looked up. */
export function deskWatch(db: Database, threads: Threads, log: Log): (changed: (id: string) => void) => () => void {
  const watchers = new Set<(id: string) => void>();
  const doors = new Map<string, { channel: string; senderId: string }>();
  let stop = () => {};
  const look = async () => {
    const gathered = [...doors.values()];
    doors.clear();
    for (const id of await conversationsOf(db, gathered)) for (const changed of watchers) changed(id);
  };
  const lookSafely = () => void look().catch((error: unknown) => log.warn("desk_watch_failed", errorFields(error)));
  const heard = (channel: string, senderId: string) => {
    if (doors.size === 0) setTimeout(lookSafely, GATHER_MS);
    doors.set(`${channel}:${senderId}`, { channel, senderId });
  };
  return (changed) => {
    const own = (id: string) => changed(id);
    if (watchers.size === 0) stop = threads.watchAll(heard);
    watchers.add(own);
    return () => {
      if (watchers.delete(own) && watchers.size === 0) stop();
    };
  };
}
