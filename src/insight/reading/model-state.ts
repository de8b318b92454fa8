import type { Database } from "../../database/index.ts";
import { readState } from "../kept/state.ts";
import type { Fitted } from "../model/fit-model.ts";

/** Where the figures stand. */
export interface ModelState extends Fitted {
  /** As of when everybody was looked at last; null before the first time, then nothing else is known. */
  rebuiltAt: Date | null;
  /** Whether a rebuild is under way. */
  rebuilding: boolean;
  /** Days that the shop's customers usually let pass between two purchases. */
  usualDays: number | null;
}

/** The fitted model, or why there is none, and when everybody's figures were reckoned. */
export async function modelState(db: Database): Promise<ModelState> {
  const state = await readState(db);
  if (!state) return { rebuiltAt: null, rebuilding: false, usualDays: null, model: null, why: [], cautions: [] };
  const { model, why, cautions, usualDays } = state.frame;
  return { rebuiltAt: new Date(state.at), rebuilding: state.after !== null, usualDays, model, why, cautions };
}
