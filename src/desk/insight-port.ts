import type { Locale } from "../base/index.ts";
import type {
  CustomerInsight,
  InsightAsked,
  InsightCohorts,
  InsightMap,
  InsightOverview,
  InsightRules,
  InsightValue,
  InsightValueAsked,
} from "./insight-wire.ts";

/** What the desk needs to know of what customers are worth. What is refused throws `Refused`. */
export interface InsightPort {
  overview(asked: InsightAsked): Promise<InsightOverview>;
  map(asked: InsightAsked): Promise<InsightMap>;
  cohorts(asked: InsightAsked): Promise<InsightCohorts>;
  value(asked: InsightValueAsked): Promise<InsightValue>;
  settings(): Promise<InsightRules>;
  /** Everybody's figures are reckoned anew by them soon. */
  changeSettings(settings: InsightRules, staff: string): Promise<InsightRules>;
  /** Begins to reckon everybody's figures anew; how far it is stands in the overview. */
  rebuild(staff: string): Promise<void>;
  /** @throws Refused `not_found` where there is no such customer */
  ofCustomer(externalId: string, locale: Locale): Promise<CustomerInsight>;
}
