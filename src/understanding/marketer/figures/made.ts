import type { Question } from "../../../figures/index.ts";
import type { Term } from "../grammar/term.ts";
import type { Told } from "./people.ts";
import type { FiguresAlternative } from "./reading.ts";

/** A question with all that it was made from. */
export interface Made {
  question: Question | null;
  /** The terms that people were read from: what became of each stands there. */
  terms: Term[];
  told: Told[];
  others: FiguresAlternative[];
  refines: boolean;
}
