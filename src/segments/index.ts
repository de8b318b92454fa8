export { birthdaysIn, type YearDays } from "./birthdays.ts";
export type {
  Birthday,
  Comparison,
  Condition,
  Definition,
  Happenings,
  Items,
  Leaf,
  OrderFilter,
  Quantity,
  Source,
  Test,
  Top,
  Window,
} from "./definition.ts";
export { comparison, condition, definition, happenings, leaf, top, window } from "./definition.ts";
export { toldField, toldValue } from "./describe/attribute.ts";
export { toldComparison } from "./describe/comparison.ts";
export { type Description, describe, describeCondition } from "./describe/describe.ts";
export { toldFilters } from "./describe/filters.ts";
export { toldGoods } from "./describe/goods.ts";
export { type Called, type Teller, type Telling, tellerOf } from "./describe/teller.ts";
export { toldSpan, toldWindow } from "./describe/window.ts";
export { CHURN_RISKS, type Field, fieldNameOf, RFM_GROUPS } from "./fields.ts";
export { asksForHidden, type Hidden, hiddenWith, NOTHING_HIDDEN } from "./hidden.ts";
export { readSegmentNames, readShopNames, type ShopName, type ShopNames } from "./lexicon/shop-names.ts";
export { checkDefinition } from "./limits.ts";
export { csvLine } from "./listing/csv.ts";
export { exportSegment, type SegmentExport } from "./listing/export.ts";
export {
  type JournalEntry,
  journalOf,
  type ListedMember,
  listMembers,
  namesOfActors,
  trimJournal,
} from "./listing/queries.ts";
export { forgetMember } from "./members/queries.ts";
export { happeningsOf } from "./parts.ts";
export { pinCustomers } from "./pins/pin.ts";
export { customersToPin, type Pin, type PinPlace, pinsOf } from "./pins/queries.ts";
export { type Budget, inTime } from "./preview/budget.ts";
export { unknownsOf, type Waterfall, waterfallOf } from "./preview/clauses.ts";
export { type Count, countWithin } from "./preview/count.ts";
export { type Look, lookWithin } from "./preview/look.ts";
export { nearMissesOf } from "./preview/near.ts";
export { firstPeople, type Person, type Shown } from "./preview/people/people.ts";
export { type ChannelReach, type Reach, reachOf } from "./preview/reach.ts";
export { type Why, type WhyClause, whyIn } from "./preview/why/why.ts";
export { countOf, fieldsOf, type Member, membersOf, rowsOf, sqlOf } from "./queries.ts";
export { type ReadyMade, readyMade } from "./ready-made/ready-made.ts";
export { type Refreshed, type RefreshOptions, refreshSegments } from "./refresh/refresh.ts";
export { refreshDue } from "./refresh/refresh-due.ts";
export { listSegments, readSegment, versionsOf } from "./saved/queries.ts";
export {
  archiveSegment,
  changeSegment,
  type NewSegment,
  refuseLost,
  restoreSegment,
  saveSegment,
  unarchiveSegment,
} from "./saved/save.ts";
export {
  type SavedSegment,
  SEGMENT_KINDS,
  type SegmentKind,
  type SegmentTrail,
  type SegmentVersion,
} from "./saved/segment.ts";
export { move, nowIn, type Reckoning, type Span, spanOf, unitStart } from "./spans.ts";
export { columnOf } from "./where/columns.ts";
export { type Context, compared, type Facts, inSpan, isSo } from "./where/context.ts";
export { factsOf } from "./where/facts.ts";
export { hasGoods, lineFacts } from "./where/orders.ts";
export { type Reading, whoIs } from "./where/people.ts";
export { type Bound, every, join, type Sql, sql, textOf } from "./where/sql.ts";
