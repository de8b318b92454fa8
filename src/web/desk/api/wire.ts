import type {
  Assisted,
  AssistRequest,
  DeskMessage,
  DoneAct,
  ListAnswer,
  Opened,
  Review,
  Summary,
  Titles,
} from "../../../desk/index.ts";
import type { Role } from "../../../staff/index.ts";

/** What the server's answers hold, by the server's own schemas. */
export type { Assisted, AssistRequest, DeskMessage, DoneAct, Review, Role, Summary, Titles };

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

/** One page of a queue. */
export type Page = ListAnswer;

/** A conversation with everything that a person needs to answer in it. */
export type Conversation = Opened;

/** What the bot left for a person. */
export type Handoff = NonNullable<Opened["handoff"]>;

/** What the shop knows of a customer. */
export type Card = NonNullable<Opened["card"]>;

/** An order in one line. */
export type OrderLine = Opened["orders"][number];

/** A question that may become an example of its article. */
export type Candidate = Review["candidates"][number];

/** A question that nothing answered. */
export type OpenQuestion = Review["questions"][number];

/** An article by its title. */
export type ArticleTitle = Titles["articles"][number];
