import type { ReplyDraft } from "../conversation/index.ts";
import type { ChannelName } from "../outbox/index.ts";

/** What happened in somebody's thread. A draft is known in the process that writes it, and nowhere else. */
type Change = "message" | "typing" | ReplyDraft;

/** Who waits for news of whose thread, in this process. */
export interface Threads {
  /** Calls back on each change of somebody's thread, until the answer is called. */
  watch(channel: ChannelName, senderId: string, changed: (what: Change) => void): () => void;
  /** Calls back on each message in anybody's thread, with the door at which it happened, until the answer is called. */
  watchAll(changed: (channel: string, senderId: string) => void): () => void;
  /** Something changed in this process. */
  changed(channel: ChannelName, senderId: string, what: Change): void;
  /** Another process wrote: `channel:sender`, as NOTIFY brings it. */
  heardFromAfar(payload: string): void;
}

/** Makes an empty register of watchers. */
export function makeThreads(): Threads {
  const watchers = new Map<string, Set<(what: Change) => void>>();
  const everywhere = new Set<(channel: string, senderId: string) => void>();
  const tell = (key: string, what: Change) => {
    for (const watcher of watchers.get(key) ?? []) watcher(what);
    if (what !== "message") return;
    const [channel = "", ...rest] = key.split(":");
    for (const watcher of everywhere) watcher(channel, rest.join(":"));
  };
  return {
    watch(channel, senderId, changed) {
      const key = `${channel}:${senderId}`;
      const own = watchers.get(key) ?? new Set();
      watchers.set(key, own.add(changed));
      return () => {
        own.delete(changed);
        if (own.size === 0) watchers.delete(key);
      };
    },
    watchAll(changed) {
      // Each watcher by itself, also where one function is given twice.
      const own = (channel: string, senderId: string) => changed(channel, senderId);
      everywhere.add(own);
      return () => everywhere.delete(own);
    },
    changed: (channel, senderId, what) => tell(`${channel}:${senderId}`, what),
    heardFromAfar: (payload) => tell(payload, "message"),
  };
}
