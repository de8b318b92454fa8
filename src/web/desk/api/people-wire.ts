/** What the server's answers of customers and of what is theirs hold, by the server's own schemas. */
export type {
  ActRefusal,
  ActsAnswer,
  ConfirmAnswer,
  CustomerMails,
  CustomerRecord,
  Customers,
  CustomerVersions,
  Duplicates,
  NewMail,
  NotedAnswer,
  Orders,
  ProposalAnswer,
  ProposalRequest,
  ShopField,
  ShopFields,
  WholeOrder,
} from "../../../desk/index.ts";
