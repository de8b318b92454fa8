import { plural } from "../../words/plural.ts";
import type { SupportWords } from "./words.ts";

const count = plural("en");

/** See {@link SupportWords}. */
export const en: SupportWords = {
  title: "How support does",
  days: (n) => `Last ${count(n, "day", "days")}`,
  period: "Period",
  csv: "Download CSV",
  emptyTitle: "Nobody wrote in this time",
  emptyText: "Figures come with the first customers who write.",
  none: "—",
  contacts: { name: "Contacts", how: "A customer's messages without a day of silence between them" },
  contained: { name: "The bot alone", how: "Contacts in which no person was needed" },
  durable: { name: "Solved for good", how: "The customer did not come back within 7 days, in any channel" },
  firstAnswer: { name: "A person's first answer", how: "Half of the customers waited no longer" },
  rating: { name: "Average rating", how: "Out of five, after talking to a person" },
  unanswered: { name: "Unanswered", how: "Questions that no article answered" },
  closed: { name: "Closed conversations", how: "Somebody of the staff closed it" },
  p90: (wait) => `nine of ten no longer than ${wait}`,
  rated: (n) => count(n, "rating", "ratings"),
  reopened: (n) => `opened again: ${n}`,
  byDay: "Contacts by day",
  bot: "The bot alone",
  person: "A person was needed",
  day: "Day",
  channels: "By channel",
  languages: "By language",
  reasons: "Why a person was called",
  articles: "What was asked most",
  article: "Article",
  asked: "Answers",
  helped: "Helped",
  notHelped: "Did not help",
  gone: "The article is gone",
};
