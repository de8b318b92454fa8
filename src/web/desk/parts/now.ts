import { useSyncExternalStore } from "react";

const SECOND_MS = 1000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(changed: () => void): () => void {
  listeners.add(changed);
  timer ??= setInterval(() => {
    for (const listener of listeners) listener();
  }, SECOND_MS);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

const seconds = () => Math.floor(Date.now() / SECOND_MS);

/** What `pick` makes of the time, in whole seconds since 1970: asked every second, drawn anew only when it changes. */
export const useNow = <Seen extends string | number>(pick: (seconds: number) => Seen): Seen =>
  useSyncExternalStore(watch, () => pick(seconds()));
