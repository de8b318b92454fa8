import { DateTime } from "luxon";
import type { Database } from "../../database/index.ts";
import { readCohorts, type Told } from "./queries.ts";

/** Buyers whose first purchase was in one month of the shop's calendar. */
export interface Cohort {
  /** As `2026-03`. */
  month: string;
  customers: number;
  /** Each month since, that of the first purchase (0) included, up to the present one, which is not over yet. */
  months: {
    month: number;
    customers: number;
    /** Of all of them, from 0 to 100. */
    percent: number;
    revenue: number;
  }[];
}

/** Which share of each month's newcomers bought in each later month: of everybody, a segment or a cohort. Oldest first. */
export async function cohorts(db: Database, told: Told & { at: Date }): Promise<Cohort[]> {
  const rows = await readCohorts(db, told);
  const now = DateTime.fromJSDate(told.at, { zone: told.timezone });
  return [...Map.groupBy(rows, ({ cohort }) => cohort)].map(([month, found]) => {
    const customers = found.find((one) => one.month === 0)?.customers ?? 0;
    const passed = Math.max(monthsBetween(month, now), ...found.map((one) => one.month));
    const months = Array.from({ length: passed + 1 }, (_, at) => {
      const { customers: came, revenue } = found.find((one) => one.month === at) ?? { customers: 0, revenue: 0 };
      return { month: at, customers: came, percent: customers === 0 ? 0 : (100 * came) / customers, revenue };
    });
    return { month, customers, months };
  });
}

function monthsBetween(month: string, now: DateTime): number {
  const [year = 0, place = 1] = month.split("-").map(Number);
  return (now.year - year) * 12 + now.month - place;
}
