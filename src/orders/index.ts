export { KEPT } from "./books/changed-here.ts";
export { areSamePieces, piecesBefore, piecesOf } from "./books/pieces.ts";
export { changedGoods, type GoodsChange, keepChangedHere, settleRefunds } from "./books/queries.ts";
export { fillAskedReturns } from "./books/returns/queries.ts";
export { countToTell, markNoticed, nextWaitingChange, passOverChanges } from "./changes/queries.ts";
export { type ChangeSource, mayMove, NOT_PAID, NOTICE_LIVES_MS, type WaitingChange } from "./changes/status-change.ts";
export { writeItems } from "./changing/items/queries.ts";
export { writeAddress, writeCancel, writeExchange, writePayment, writeReturn } from "./changing/queries.ts";
export {
  type MarkedReturn,
  markReturn,
  RETURN_STEPS,
  type ReturnDays,
  type ReturnStep,
  returnDays,
  setReturnDays,
} from "./coming-back/queries.ts";
export { type DelayCause, delayOf } from "./delay.ts";
export { readOrderFacts } from "./facts/queries.ts";
export { type HistoryNames, historyNames } from "./history/queries.ts";
export { type ListedOrder, listOrders, type OrdersWanted } from "./listing/queries.ts";
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
export { countOrdersOf, moveOrder, type OrderSummary, orderOfNumber, ordersOf } from "./own/queries.ts";
export { type MoneyMove, PAYMENT_KINDS, type PaymentKind, type PaymentMethod } from "./payments/payment-method.ts";
export { PaymentMethodRow, PaymentRow } from "./payments/payment-row.ts";
export { addPayments, upsertPaymentMethods, writePaidWith } from "./payments/queries.ts";
export { nextUnpaidOrder, type PlacedOrder, writePlacedOrder } from "./placed/queries.ts";
export { activeOrdersOf, forgetAddressesAgain, forgetOrderer } from "./privacy/queries.ts";
export {
  clearOrders,
  countOrders,
  customersOfOrders,
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
export { planCancel } from "./rules/cancel.ts";
export { planAddress } from "./rules/change-address.ts";
export { planItems, type WantedItems } from "./rules/change-items.ts";
export { planPayment } from "./rules/change-payment.ts";
export { planExchange } from "./rules/exchange-items.ts";
export type { BoughtLine, Goods, OrderFacts } from "./rules/order-facts.ts";
export { piecesLeft } from "./rules/pieces.ts";
export type { AddressPlan, CancelPlan, ExchangePlan, ItemsPlan, PaymentPlan, ReturnPlan, Swap } from "./rules/plans.ts";
export { planReturn } from "./rules/return-items.ts";
export { type Ruled, type Ruling, ruledOut } from "./rules/ruled.ts";
export { ruleCategory, ruleDelivered, ruleOnce, ruleStatus } from "./rules/state.ts";
export {
  type ReceiptFacts,
  receiptOf,
  refundsOf,
  sentBackOf,
  spentSince,
  type ToldExchange,
  type ToldGoods,
  type ToldRefund,
  type ToldReturn,
} from "./told/queries.ts";
export {
  askedBack,
  type LineNow,
  linesNow,
  movedMoney,
  type OrderNow,
  orderNow,
  owePaymentsAgain,
  restoreLines,
  restoreOrder,
  takeMoneyBack,
  wasToldOfMove,
  withdrawAsked,
  withdrawMoves,
} from "./undo/queries.ts";
export { type WholeOrder, wholeOrder } from "./whole/queries.ts";
