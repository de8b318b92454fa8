/** What a person of the staff is there for. */
export type Role = "owner" | "support" | "marketer";

/** Whoever is signed in. */
export interface Me {
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** What an invitation's link promises. */
export interface Invitation {
  role: Role;
  /** The only address that may accept it; null where any may. */
  email: string | null;
}

/** A conversation as a row of the inbox. Times are ISO 8601. */
export interface Summary {
  id: string;
  channel: "web" | "telegram";
  locale: string;
  title: string;
  customer: { externalId: string; name: string | null } | null;
  owner: "bot" | "person";
  heldBy: { id: string; name: string } | null;
  waitingSince: string | null;
  reason: string | null;
  lastMessage: { from: Author; text: string; at: string } | null;
  unanswered: number;
  blocked: boolean;
}

/** One page of a queue. */
export interface Page {
  conversations: Summary[];
  counts: { waiting: number; mine: number };
}

/** Who said something. */
export type Author = "customer" | "bot" | "person";

/** One message of a thread. */
export interface DeskMessage {
  seq: number;
  id: string;
  from: Author;
  /** Who of the staff wrote it. */
  author: string | null;
  at: string;
  text: string;
  buttons: string[];
  /** An article that is gone has no address. */
  sources: { title: string; url: string | null }[];
  file: { what: string; name: string | null; url: string } | null;
  delivery: "waiting" | "sent" | "failed" | "mailed" | null;
  /** Why it could not be delivered. */
  why: string | null;
}

/** What the bot left for a person. */
export interface Handoff {
  reason: string;
  asked: string | null;
  tried: { flow: string; slots: Record<string, string> }[];
  contact: string | null;
  openedAt: string;
  takenAt: string | null;
}

/** What the shop knows of a customer. */
export interface Card {
  externalId: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  city: string | null;
  language: string | null;
  loyaltyLevel: string | null;
  proof: string | null;
  consents: Partial<Record<string, boolean>>;
}

/** An order in one line. */
export interface OrderLine {
  number: string;
  status: string;
  placedAt: string;
  total: number | string;
  currency: string;
}

/** A conversation with everything that a person needs to answer in it. */
export interface Conversation {
  conversation: Summary;
  handoff: Handoff | null;
  card: Card | null;
  orders: OrderLine[];
  messages: DeskMessage[];
}
