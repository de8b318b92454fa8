/** A figure: what it is called, and how it is counted. */
type Told = Record<"name" | "how", string>;

/** Everything that the page of support's figures says itself. */
export interface SupportWords {
  title: string;
  lastDays: (count: number) => string;
  period: string;
  own: string;
  from: string;
  to: string;
  wrongDates: (most: number) => string;
  csv: string;
  emptyTitle: string;
  emptyText: string;
  none: string;
  contacts: Told;
  contained: Told;
  calls: Told;
  durable: Told;
  firstAnswer: Told;
  rating: Told;
  unanswered: Told;
  answers: Told;
  answered: (count: number) => string;
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
  breakdown: string;
  by: string;
  days: string;
  channels: string;
  languages: string;
  onChart: string;
  figuresBy: Record<"days" | "channels" | "languages", string>;
  /** Over the names of the rows. */
  whole: Record<"days" | "channels" | "languages", string>;
  altogether: string;
  unknown: string;
  topArticle: string;
  allReasons: string;
  bot: string;
  person: string;
  reasons: string;
  articles: string;
  article: string;
  asked: string;
  helped: string;
  notHelped: string;
  gone: string;
}
