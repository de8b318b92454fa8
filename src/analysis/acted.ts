import type { MarketerAnswer, Understood } from "./answer.ts";
import type { Step } from "./queries.ts";

/** What words that are no question came to: the steps as they stand now, and what is told. */
export interface Acted {
  steps: Step[];
  told: Pick<MarketerAnswer, "act" | "says" | "sql" | "figures" | "which"> & Understood;
}
