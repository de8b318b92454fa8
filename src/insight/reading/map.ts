import type { Database } from "../../database/index.ts";
import { readState } from "../kept/state.ts";
import { RFM_GROUPS, type RfmGroup } from "../settings/settings.ts";
import { type MapPart, readGroups, readSquares, type Told } from "./queries.ts";

/** Who is where: buyers by recency and frequency, and by group. */
export interface RfmMap {
  /** All 25 squares, the best first; empty ones too. */
  squares: (MapPart & { recency: number; frequency: number })[];
  /** All groups, the best first, empty ones too; null is the buyers whom no rule names, where there are any. */
  groups: (MapPart & { group: RfmGroup | null })[];
  /**
   * What one must have more of for the scores 2, 3, 4 and 5, by the last rebuild: an instant of the last purchase, orders, money. Null before
   * the first.
   */
  thresholds: { recency: Date[]; frequency: number[]; monetary: number[] } | null;
}

const SCORES = [5, 4, 3, 2, 1];
const NOBODY: MapPart = { customers: 0, revenue: 0, predicted: null };

/** The RFM map of everybody, a segment or a cohort. */
export async function rfmMap(db: Database, told: Told): Promise<RfmMap> {
  const [state, squares, groups] = [await readState(db), await readSquares(db, told), await readGroups(db, told)];
  const cuts = state?.frame.cuts;
  const none = groups.filter(({ group }) => group === null).map((one) => ({ ...one, group: null }));
  return {
    squares: SCORES.flatMap((recency) =>
      SCORES.map(
        (frequency) =>
          squares.find((one) => one.recency === recency && one.frequency === frequency) ?? {
            recency,
            frequency,
            ...NOBODY,
          },
      ),
    ),
    groups: [
      ...RFM_GROUPS.map((group) => ({ ...NOBODY, ...groups.find((one) => one.group === group), group })),
      ...none,
    ],
    thresholds: cuts
      ? {
          recency: cuts.recency.map((ms) => new Date(ms)),
          frequency: [...cuts.frequency],
          monetary: [...cuts.monetary],
        }
      : null,
  };
}
