import type { DialogueState } from "../../../dialogue/index.ts";
import type { RfmGroup } from "../../../insight/index.ts";
import type { Role } from "../api/wire.ts";

/** Why the bot calls a person. */
export type Reason = NonNullable<DialogueState["person"]>;
/** What a customer wanted done, and what the bot asked of them for it. */
type Flow = DialogueState["frames"][number]["flow"];
type Slot = keyof DialogueState["frames"][number]["slots"];

/** The queues of the inbox. */
export type Queue = "waiting" | "mine" | "all" | "closed";

/** A page or a part of one where there is nothing to show. */
interface Nothing {
  title: string;
  text: string;
}

/** Everything that the desk says itself. */
export interface Words {
  /** The name of the language, in it. */
  language: string;
  common: {
    retry: string;
    cancel: string;
    close: string;
    back: string;
    loading: string;
    failed: string;
    failedText: string;
    newTab: string;
    goneTitle: string;
    goneText: string;
    toInbox: string;
  };
  signIn: {
    title: string;
    lead: string;
    email: string;
    password: string;
    submit: string;
    wrong: string;
    tooMany: (minutes: number) => string;
    offline: string;
    failed: string;
    expired: string;
    forgotten: string;
    codeTitle: string;
    codeLead: string;
    code: string;
    backupLead: string;
    backupCode: string;
    useBackup: string;
    useApp: string;
    confirm: string;
    wrongCode: string;
    wrongBackupCode: string;
    codeOver: string;
    startOver: string;
  };
  recovery: {
    title: string;
    lead: string;
    send: string;
    sentTitle: string;
    sentText: string;
    newTitle: string;
    newLead: (email: string) => string;
    save: string;
    doneTitle: string;
    doneText: string;
    void: string;
    voidText: string;
    toSignIn: string;
  };
  welcome: {
    title: string;
    as: Record<Role, string>;
    name: string;
    nameHint: string;
    email: string;
    password: string;
    passwordHint: string;
    submit: string;
    void: string;
    voidText: string;
    toSignIn: string;
    taken: string;
    weak: string;
    onlyFor: (email: string) => string;
  };
  shell: {
    sections: string;
    inbox: string;
    knowledge: string;
    insight: string;
    figures: string;
    customers: string;
    orders: string;
    segments: string;
    settings: string;
    account: string;
    languages: string;
    theme: string;
    themes: Record<"auto" | "light" | "dark", string>;
    shortcuts: string;
    signOut: string;
    roles: Record<Role, string>;
    reconnecting: string;
  };
  inbox: {
    queues: Record<Queue, string>;
    list: string;
    empty: Record<Queue, Nothing>;
    pick: Nothing;
    more: string;
    waits: string;
    waitsSince: (time: string) => string;
    held: (name: string) => string;
    heldByMe: string;
    unanswered: (count: number) => string;
    reasons: Record<Reason, string>;
    anyReason: string;
    noMessages: string;
    fromBot: string;
    fromPerson: string;
    blocked: string;
    channels: Record<"web" | "telegram", string>;
    languages: Record<"ru" | "uk" | "en", string>;
  };
  knowledge: {
    parts: Record<"learned" | "unanswered", string>;
    leads: Record<"learned" | "unanswered", string>;
    empty: Record<"learned" | "unanswered", Nothing>;
    helped: (count: number) => string;
    notHelped: (count: number) => string;
    chosen: (count: number) => string;
    accept: string;
    reject: string;
    attach: string;
    dismiss: string;
    search: string;
    nearest: string;
    nothingFound: string;
    searchFailed: string;
    articleGone: string;
    failed: string;
  };
  thread: {
    /** Somebody whom nobody knows yet, told from others by a mark. */
    guest: (mark: string) => string;
    title: string;
    today: string;
    yesterday: string;
    bot: string;
    person: string;
    you: string;
    offered: string;
    sources: string;
    older: string;
    empty: string;
    toNewest: string;
    files: Record<"photo" | "voice" | "document" | "other", string>;
    image: (name: string) => string;
    delivery: Record<"sending" | "waiting" | "unseen" | "sent" | "mailed" | "failed", string>;
    queued: string;
    whys: Record<string, string>;
    unsent: Record<"offline" | "notYours" | "signedOut" | "refused" | "meanwhile", string>;
    sendAnyway: string;
    edit: string;
  };
  work: {
    take: string;
    takeOver: string;
    taken: (name: string | null) => string;
    giveBack: string;
    /** Where a phone leaves no room for more. */
    giveBackShort: string;
    /** Its sender is blocked. */
    spam: string;
    spamSilent: string;
    giveBackSure: string;
    giveBackYes: string;
    giveBackFailed: string;
    answer: string;
    placeholder: string;
    send: string;
    hint: string;
    tooLong: (over: number) => string;
    botHolds: string;
    waitsForYou: string;
    otherHolds: (name: string) => string;
    blocked: string;
  };
  packet: {
    title: string;
    reason: string;
    asked: string;
    tried: string;
    lacks: (what: string) => string;
    contact: string;
    opened: string;
    flows: Record<Flow, string>;
    slots: Record<Slot, string>;
  };
  card: {
    title: string;
    open: string;
    stranger: string;
    strangerText: string;
    externalId: string;
    proof: string;
    proofs: Record<string, string>;
    anyProof: string;
    email: string;
    phone: string;
    city: string;
    language: string;
    loyaltyLevel: string;
    notGiven: string;
    consents: string;
    channels: Record<string, string>;
    granted: string;
    refused: string;
    noConsents: string;
    orders: string;
    noOrders: string;
    /** Opens what may be done with an order for the customer. */
    act: string;
    actOn: (order: string) => string;
    statuses: Record<string, string>;
  };
  /** What to offer the customer next. */
  offers: {
    title: string;
    none: string;
    put: string;
    /** The same, of which product: for who cannot see where it stands. */
    putOf(name: string): string;
  };
  /** What the customer is worth and will likely do. */
  worth: {
    title: string;
    none: string;
    group: string;
    groups: Record<RfmGroup, string>;
    noGroup: string;
    scores: string;
    spent: string;
    orders: string;
    averageOrder: string;
    next: string;
    overdue: string;
    every: (days: number) => string;
    interval: string;
    risk: string;
    risks: Record<"low" | "medium" | "high", string>;
    alive: string;
    predicted: string;
    unknown: string;
  };
  /** What was done in the conversation, and how it is taken back. */
  done: {
    title: string;
    nothing: string;
    undo: string;
    sure: string;
    yes: string;
    undoneBy: (name: string | null) => string;
    /** Who of the staff did it for the customer. */
    byStaff: (name: string | null) => string;
    actions: Record<string, string>;
    fields: Record<string, string>;
    /** Why it cannot be taken back; `failed` for everything else. */
    objections: Record<string, string>;
  };
  /** What a language model is asked to write, and that it did; each takes the model's name. */
  assist: {
    draft: string;
    draftBy: (model: string) => string;
    undo: string;
    /** Takes numbers that the model made up. */
    unsupported: (numbers: string) => string;
    summary: string;
    summarise: string;
    again: string;
    summaryBy: (model: string) => string;
    translate: string;
    translatedBy: (model: string) => string;
    failed: string;
  };
  help: {
    title: string;
    move: string;
    open: string;
    take: string;
    answer: string;
    back: string;
    send: string;
    newLine: string;
    help: string;
  };
}
