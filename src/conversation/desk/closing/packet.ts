import * as z from "zod";

const Held = z.object({
  asked: z.string().nullable().catch(null),
  tried: z.array(z.object({ flow: z.string(), slots: z.record(z.string(), z.unknown()) })).catch([]),
  topic: z.object({ kind: z.string() }).nullable().catch(null),
});

/** The words that led to a call, the flows in progress, and the kind of what was spoken of last. */
export interface HeldPacket {
  about: string | null;
  tried: z.infer<typeof Held>["tried"];
  topic: string | null;
}

/** What of a packet tells what a call was about; one that an older version wrote may lack it. */
export function heldPacket(packet: unknown): HeldPacket {
  const { asked = null, tried = [], topic = null } = Held.safeParse(packet).data ?? {};
  return { about: asked, tried, topic: topic?.kind ?? null };
}
