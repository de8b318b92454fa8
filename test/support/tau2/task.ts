import * as z from "zod";

/** A task of τ²-bench: of it only the reference actions matter here. */
export const Tau2Task = z.looseObject({
  id: z.coerce.string(),
  evaluation_criteria: z
    .looseObject({
      actions: z.array(z.looseObject({ name: z.string(), arguments: z.record(z.string(), z.unknown()) })).nullish(),
    })
    .nullish(),
});
/** See the schema of the same name. */
export type Tau2Task = z.infer<typeof Tau2Task>;

/** What a task leaves, in the shape of `train_end_states.json`. */
export interface EndState {
  orders: Record<string, Record<string, unknown>>;
  users: Record<string, Record<string, unknown>>;
}

/** What came of a task's reference actions. */
export interface Replayed {
  id: string;
  end: EndState;
  handoff: boolean;
  /** What was not done, and why: look-ups of what does not exist among it. */
  refused: { action: string; why: string }[];
}
