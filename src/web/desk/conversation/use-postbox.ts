import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { newUuid } from "../../widget/uuid.ts";
import { send } from "../api/inbox.ts";
import { KEYS } from "../api/keys.ts";
import { isSignedOut } from "../api/session.ts";
import { useMyself } from "../staff/me.ts";
import { readKept, writeKept } from "./kept.ts";
import { Postbox } from "./postbox.ts";

/** What is under way goes on when its conversation is closed. */
const boxes = new Map<string, Postbox>();

/** The post box of whoever is signed in, for a conversation. */
export function usePostbox(conversation: string): Postbox {
  const client = useQueryClient();
  const { id: me } = useMyself();
  const key = `${me}.${conversation}`;
  const box =
    boxes.get(key) ??
    new Postbox({
      read: () => readKept(localStorage, me, conversation),
      write: (kept) => writeKept(localStorage, me, conversation, kept),
      send: async (answer) => {
        const taken = await send(conversation, answer).catch((error: unknown) => {
          if (isSignedOut(error)) client.setQueryData(KEYS.me, null);
          throw error;
        });
        void client.invalidateQueries({ queryKey: KEYS.conversation(conversation) });
        return taken;
      },
      newId: newUuid,
    });
  boxes.set(key, box);
  useSyncExternalStore(box.watch, box.look);
  return box;
}

/** Forgets all post boxes: whoever had them has signed out. */
export const closePostboxes = (): void => boxes.clear();
