/** What a conversation's page says of what the bot knows and understood. */
export interface ConversationWords {
  /** Why a conversation was given to somebody. */
  given: {
    languages: Record<string, string>;
    knows: (subject: string) => string;
    reasons: Record<string, string>;
    subjects: Record<string, string>;
  };
  closing: {
    /** Above what the bot will know. */
    label: string;
    hint: string;
    nothing: string;
    /** Has the model word it. */
    worded: string;
    wordedFailed: string;
    /** In the thread: what the bot knows now. */
    known: string;
  };
  reading: {
    show: string;
    hide: string;
    failed: string;
    /** A message that no turn of the bot answered. */
    none: string;
    understood: string;
    nothing: string;
    sure: string;
    guessed: string;
    by: Record<string, string>;
    left: string;
    why: Record<string, string>;
    did: string;
    refused: string;
    done: string;
    commands: {
      start_flow: (flow: string) => string;
      set_slot: (slot: string, value: string) => string;
      correct_slot: (slot: string) => string;
      ask_knowledge: (question: string) => string;
      ask_product: (query: string) => string;
      choose: string;
      hand_off: string;
    };
    plain: Record<string, string>;
    chitchat: Record<string, string>;
    steps: Record<string, string>;
    asks: (slot: string) => string;
    otherStep: string;
    refusals: Record<string, string>;
    otherRefusal: string;
  };
}
