/** A figure: what it is called, and how it is counted. */
type Told = Record<"name" | "how", string>;

/** Everything that the page of support's figures says itself. */
export interface SupportWords {
  title: string;
  days: (count: number) => string;
  period: string;
  csv: string;
  emptyTitle: string;
  emptyText: string;
  none: string;
  contacts: Told;
  contained: Told;
  durable: Told;
  firstAnswer: Told;
  rating: Told;
  unanswered: Told;
  closed: Told;
  drafts: Told;
  draftCounts: (sent: number, edited: number) => string;
  draftTopics: string;
  draftsCsv: string;
  topic: string;
  noTopic: string;
  settled: string;
  accepted: string;
  sent: string;
  edited: string;
  skipped: string;
  otherwise: string;
  p90: (wait: string) => string;
  rated: (count: number) => string;
  reopened: (count: number) => string;
  byDay: string;
  bot: string;
  person: string;
  day: string;
  channels: string;
  languages: string;
  reasons: string;
  articles: string;
  article: string;
  asked: string;
  helped: string;
  notHelped: string;
  gone: string;
}
