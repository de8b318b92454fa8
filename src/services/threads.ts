import type { ChannelName } from "../outbox/index.ts";

/** What happened in somebody's thread. */
type Change = "message" | "typing";

/** Who waits for news of whose thread, in this process. */
export interface Threads {
  /** Calls back on each change of somebody's thread, until the answer is called. */
  watch(channel: ChannelName, senderId: string, changed: (what: Change) => void): () => void;
  /** Something changed in this process. */
  changed(channel: ChannelName, senderId: string, what: Change): void;
  /** Another process wrote: `channel:sender`, as NOTIFY brings it. */
  heardFromAfar(payload: string): void;
}

/** Makes an empty register of watchers. */
export function makeThreads(): Threads {
  const watchers = new Map<string, Set<(what: Change) => void>>();
  const tell = (key: string, what: Change) => {
    for (const watcher of watchers.get(key) ?? []) watcher(what);
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
    changed: (channel, senderId, what) => tell(`${channel}:${senderId}`, what),
    heardFromAfar: (payload) => tell(payload, "message"),
  };
}
