export { countToTell, markNoticed, nextWaitingChange, passOverChanges } from "./changes/queries.ts";
export { type ChangeSource, mayMove, NOTICE_LIVES_MS, type WaitingChange } from "./changes/status-change.ts";
export {
  DELIVERY_WAYS,
  type DeliveryWay,
  ORDER_STATUSES,
  OrderLineRow,
  OrderRow,
  type OrderStatus,
  PAYMENT_STATUSES,
  type PaymentStatus,
  ReturnRow,
} from "./order-row.ts";
export { moveOrder, type OrderSummary, orderOfNumber, ordersOf } from "./own/queries.ts";
export {
  clearOrders,
  countOrders,
  knownOrders,
  linesOfOrders,
  linkLinesToCatalog,
  type OrdersUpserted,
  readOrderShapes,
  removeOrderLines,
  type SoldPieces,
  type StatusChange,
  type StoredLine,
  soldPieces,
  upsertOrderLines,
  upsertOrders,
  upsertReturns,
} from "./queries.ts";
export type { OrderPatch, OrderRecord } from "./record/order-record.ts";
export { type PatchOutcome, patchOrder, readOrder } from "./record/queries.ts";
