import type { Locale } from "../base/index.ts";
import type { Effects, Shop } from "../capabilities/index.ts";
import type { DialogueState, Done, HandOffReason } from "../dialogue/index.ts";
import type { Outbound } from "../outbox/index.ts";
import type { ShopLexicon } from "../understanding/index.ts";
import type { ComposedAnswers } from "./compose-answers.ts";
import type { QuestionVectors } from "./embed-questions.ts";
import type { Heard } from "./hear.ts";
import type { ConversationParts } from "./parts.ts";
import type { ConversationRow, NewProposal } from "./queries.ts";

/** A turn while it is worked out. */
export interface Draft {
  state: DialogueState;
  /** The flows that were last in progress: what a person goes on with. */
  tried: DialogueState["frames"];
  locale: Locale;
  messages: Outbound[];
  steps: string[];
  proposals: NewProposal[];
  done: Done[];
  refused: string | null;
  handoff: { id: string; reason: HandOffReason; packet: unknown } | null;
  effects: Effects;
}

/** Everything that working out a turn rests on. */
export interface Scene {
  parts: ConversationParts;
  row: ConversationRow;
  /** Null where the shop cannot be read: then only an apology can be said. */
  shop: (Shop & { lexicon: ShopLexicon }) | null;
  heard: Heard;
  vectors: QuestionVectors;
  composed: ComposedAnswers;
  turnId: string;
  at: Date;
}
