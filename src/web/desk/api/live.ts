import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { atMostEvery } from "./at-most-every.ts";
import { KEYS } from "./keys.ts";

/** Lists are read again at most so often, however much happens. */
const LISTS_MS = 250;
const AGAIN_MS = 4_000;

/**
 * Listens to what changes, and reads it again: a conversation at once, lists a few times a second at most. False while the line is
 * down; everything is read again when it is back.
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [up, setUp] = useState(true);
  useEffect(() => listen(client, setUp), [client]);
  return up;
}

function listen(client: QueryClient, tell: (up: boolean) => void): () => void {
  const lists = atMostEvery(LISTS_MS, () => void client.invalidateQueries({ queryKey: KEYS.queues }));
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let missed = false;
  const connect = () => {
    source = new EventSource("/api/desk/events");
    source.addEventListener("open", () => {
      tell(true);
      if (missed) void client.invalidateQueries();
      missed = false;
    });
    source.addEventListener("conversation", ({ data }: MessageEvent<string>) => {
      const { id } = JSON.parse(data) as { id: string };
      void client.invalidateQueries({ queryKey: KEYS.conversation(id) });
      lists();
    });
    source.addEventListener("viewers", ({ data }: MessageEvent<string>) => {
      const { id } = JSON.parse(data) as { id: string };
      void client.invalidateQueries({ queryKey: KEYS.viewers(id) });
    });
    source.addEventListener("error", () => {
      tell(false);
      if (!missed) void client.invalidateQueries({ queryKey: KEYS.me });
      missed = true;
      // After an answer that is no stream, the browser does not try again by itself.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(connect, AGAIN_MS);
    });
  };
  connect();
  return () => {
    source?.close();
    clearTimeout(again);
    lists.stop();
  };
}
