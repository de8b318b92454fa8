import * as z from "zod";

const Held = z.object({
  asked: z.string().nullable().catch(null),
  tried: z.array(z.object({ flow: z.string(), slots: z.record(z.string(), z.unknown()) })).catch([]),
});

/** What of a packet tells what a call was about; one that an older version wrote may lack it. */
export function heldPacket(packet: unknown): { about: string | null; tried: z.infer<typeof Held>["tried"] } {
  const { asked = null, tried = [] } = Held.safeParse(packet).data ?? {};
  return { about: asked, tried };
}
