import { adviseLikeLastOrder } from "./advising/advise.ts";
import { answerArticle, answerKnowledge } from "./answer-knowledge.ts";
import { answerProduct } from "./answer-product.ts";
import type { Capabilities } from "./capability.ts";
import {
  proposeCancel,
  proposeDeliveryAddress,
  proposeExchange,
  proposeItemsChange,
  proposePaymentChange,
  proposeReturn,
} from "./changing/index.ts";
import { checkCode } from "./check-code.ts";
import { noteComplaint } from "./feedback/note-complaint.ts";
import { askNps } from "./feedback/note-nps.ts";
import { askRating, noteRating } from "./feedback/note-rating.ts";
import { noteRatingComment } from "./feedback/note-rating-comment.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { leaveContact } from "./leave-contact.ts";
import { listOrders } from "./list-orders.ts";
import { orderReceipt } from "./looking/order-receipt.ts";
import { refundStatus } from "./looking/refund-status.ts";
import { showLoyalty } from "./looking/show-loyalty.ts";
import { ticketStatus } from "./looking/ticket-status.ts";
import { cancelUnpaid } from "./ordering/cancel-unpaid.ts";
import { proposeOrder } from "./ordering/propose-order.ts";
import { repeatOrder } from "./ordering/repeat-order.ts";
import { mayChangeIt } from "./own-data/may-change.ts";
import { checkProof, sendProof } from "./own-data/prove-contact.ts";
import { EXPORT_DAYS, proposeDeletion, proposeExport } from "./privacy/propose-privacy.ts";
import { proposeConsent } from "./propose-consent.ts";
import { proposeJoin } from "./propose-join.ts";
import { proposeProfile } from "./propose-profile.ts";
import { sendCode } from "./send-code.ts";
import { showOrder } from "./show-order.ts";
import { showProfile } from "./show-profile.ts";
import { switchLanguage } from "./switch-language.ts";

export type { ActContext } from "./acts/act.ts";
export { tellReturn } from "./afterwards-telling.ts";
export type {
  Capability,
  CapabilityContext,
  Effects,
  KnownCustomer,
  LetterDraft,
  Shop,
  Threads,
} from "./capability.ts";
export { execute } from "./execute.ts";
export { tellOrder, tellTracking } from "./order-telling.ts";
export { readCardValue } from "./own-data/read-card-value.ts";
export { askNps, askRating, cancelUnpaid, EXPORT_DAYS };

/** Everything that flows may do. */
export const CAPABILITIES: Capabilities = {
  show_order: showOrder,
  list_orders: listOrders,
  refund_status: refundStatus,
  order_receipt: orderReceipt,
  show_loyalty: showLoyalty,
  ticket_status: ticketStatus,
  show_profile: showProfile,
  may_change: mayChangeIt,
  propose_profile: proposeProfile,
  propose_consent: proposeConsent,
  propose_export: proposeExport,
  propose_deletion: proposeDeletion,
  switch_language: switchLanguage,
  send_code: sendCode,
  check_code: checkCode,
  send_proof: sendProof,
  check_proof: checkProof,
  answer_knowledge: answerKnowledge,
  answer_article: answerArticle,
  answer_product: answerProduct,
  judge_answer: judgeAnswer,
  leave_contact: leaveContact,
  propose_join: proposeJoin,
  propose_cancel: proposeCancel,
  propose_delivery_address: proposeDeliveryAddress,
  propose_items_change: proposeItemsChange,
  propose_payment_change: proposePaymentChange,
  propose_return: proposeReturn,
  propose_exchange: proposeExchange,
  propose_order: proposeOrder,
  repeat_order: repeatOrder,
  advise_like_last_order: adviseLikeLastOrder,
  note_complaint: noteComplaint,
  note_rating: noteRating,
  note_rating_comment: noteRatingComment,
};

export { type Objected, type OrderOffer, type OrderOffers, offersOn } from "./on-behalf/offers.ts";
export {
  type AskedChange,
  carryOutChange,
  type ExactChange,
  exactChange,
  lookAtChange,
} from "./on-behalf/on-behalf.ts";
export { ORDER_ACTIONS, type OrderAction } from "./on-behalf/order-action.ts";
export { byColumn } from "./undo/by-column.ts";
export { type DoneEntry, OBJECTIONS, type Objection } from "./undo/done.ts";
export { type OrderState, type OrderStep, orderHistory } from "./undo/order-history.ts";
export type { DoneWhere } from "./undo/queries.ts";
export { type Undoable, undo, undoable } from "./undo/undo.ts";
export type { UndoContext } from "./undo/undo-act.ts";
