import type { Group } from "../grammar/heads.ts";

/** What words of each group may come to in a definition. */
export const SPEAK_OF: Readonly<Record<Group, readonly string[]>> = {
  orders: ["orders"],
  returns: ["returns"],
  messages: ["messages", "consent", "reachable"],
  visits: ["visits"],
  tickets: ["tickets", "ratings"],
  scores: ["nps", "ratings", "tickets"],
  birthday: ["birthday", "birth_date", "age"],
  registered: ["registered"],
  next_order: ["next_order"],
  source: ["source", "registered"],
  consent: ["consent"],
  reach: ["reachable", "consent", "phone", "email"],
  segment: ["segment"],
};
