import type { Outcome } from "../../dialogue/index.ts";
import type { Checked } from "./act.ts";

/** Why something cannot be done, in the reply `cannot-<why>`: the flow ends with it. */
export const tellRefusal = <Plan>({ why, about }: Extract<Checked<Plan>, { ok: false }>): Outcome => ({
  kind: "refused",
  why,
  tell: { saying: { reply: `cannot-${why.replaceAll("_", "-")}`, ...(about ? { args: about } : {}) } },
});
