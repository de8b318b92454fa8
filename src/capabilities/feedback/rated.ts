/** What a button of a question says: how many of 1 to 5 for which hand-off, or how many of 0 to 10 for the shop. */
export type Rated = { of: "handoff"; value: number; handoff: string } | { of: "nps"; score: number };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads `rate:4:HANDOFF` and `nps:9`; null where it is neither. */
export function ratedIn(choice: string | undefined): Rated | null {
  const [of, number = "", handoff = ""] = (choice ?? "").split(":");
  if (of === "nps" && /^(?:\d|10)$/.test(number)) return { of, score: Number(number) };
  return of === "rate" && /^[1-5]$/.test(number) && UUID.test(handoff)
    ? { of: "handoff", value: Number(number), handoff }
    : null;
}
