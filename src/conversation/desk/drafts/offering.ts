/** What became of drafts of one kind on one topic, or of one source, lately. */
export interface Settled {
  settled: number;
  accepted: number;
  skipped: number;
}

/** Where a draft stands among those that are offered. */
export type Offering = "offered" | "later" | "never";

/**
 * Of a topic's drafts of one kind in the last 90 days: from 5 settled on, where more than half were skipped, they stand behind the others; from 10 on,
 * where four of five were, they are not offered. What grows older than that counts no more, so that they come back.
 */
const LATER = { settled: 5, skipped: 0.5 };
const NEVER = { settled: 10, skipped: 0.8 };
/** One source that was skipped so often and never sent is not offered. */
const SOURCE_SKIPPED = 3;

/** Where a draft stands, by what became of its like. */
export function offeringOf(topic: Settled | null, source: Settled | null): Offering {
  if (source && source.accepted === 0 && source.skipped >= SOURCE_SKIPPED) return "never";
  if (!topic) return "offered";
  const share = topic.settled === 0 ? 0 : topic.skipped / topic.settled;
  if (topic.settled >= NEVER.settled && share >= NEVER.skipped) return "never";
  return topic.settled >= LATER.settled && share > LATER.skipped ? "later" : "offered";
}
