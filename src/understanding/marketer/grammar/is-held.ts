import type { Clause } from "./clause.ts";

/** First and last of what is no order, nor a score, nobody can be asked for. */
export const isHeld = ({ group }: Clause, sense: string): boolean =>
  !["first", "last", "following"].includes(sense) || group === "scores";
