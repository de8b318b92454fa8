import type { DialogueState, SlotName } from "../dialogue/index.ts";
import type { TurnReport } from "./parts.ts";
import type { Draft, Scene } from "./scene.ts";

/** What a turn came to, for those who look on. */
export function reportOf({ row, heard, turnId, composed }: Omit<Scene, "parts">, draft: Draft): TurnReport {
  const { proposal } = draft.state;
  return {
    turnId,
    conversationId: row.id,
    channel: row.channel,
    senderId: row.senderId,
    text: heard.text,
    locale: draft.locale,
    reader: heard.reading?.reader ?? null,
    commands: heard.admission.admitted,
    rejected: heard.admission.rejected,
    steps: draft.steps,
    messages: draft.messages,
    asks: askedOf(draft.state),
    proposal: proposal ? { id: proposal.id, action: proposal.action, values: proposal.values } : null,
    done: draft.done,
    refused: draft.refused,
    handoff: draft.handoff?.reason ?? null,
    composed: composed.composings,
  };
}

/** Slots that are asked for under another name: by offering answers, or as a part of something larger. */
const ASKED_AS: Partial<Record<SlotName, string>> = {
  language: "choice",
  consent: "choice",
  topic: "choice",
  field: "choice",
  city: "address",
};

function askedOf({ asked, proposal, offer }: DialogueState): string | null {
  if (proposal) return null;
  if (asked?.slot === "value" && asked.tell.choices) return "choice";
  if (asked) return ASKED_AS[asked.slot] ?? asked.slot;
  return offer ? "choice" : null;
}
