import type { FlowName, SlotName } from "./command.ts";
import type { CapabilityName } from "./flow.ts";
import type { Done, Refusal, Telling, Topic } from "./outcome.ts";
import type { Frame, HandOffReason, Proposal, Request, Verdict } from "./state.ts";

/** A question that is answered outside of any flow. */
export type OneShot = Extract<Request, { kind: "one_shot" }>["command"];

/** What is to happen next. What `call` and `execute` come to goes to `settle`; `ask`, `propose`, `hand_off` and `finish` end the turn. */
export type Step =
  | {
      kind: "call";
      capability: CapabilityName;
      /** The flow whose step it is, if it is one's. */
      flow?: FlowName;
      slots: Frame["slots"];
      /** The flow that it proves who writes for, with what that one was told. */
      behalf?: Pick<Frame, "flow" | "slots">;
      shown?: Frame["shown"];
      command?: OneShot;
      article?: { slug: string; question?: string; place?: string };
      /** The article that was spoken of last, for a question that may go on with it. */
      about?: Extract<Topic, { kind: "article" }>;
      verdict?: Verdict;
    }
  | { kind: "execute"; proposal: Proposal }
  | { kind: "say"; tell: Telling[]; done?: Done; refused?: Refusal }
  | { kind: "ask"; slot: SlotName; tell: Telling; again: boolean }
  | { kind: "propose"; proposal: Proposal; again: boolean }
  | { kind: "hand_off"; reason: HandOffReason }
  | { kind: "finish" };
