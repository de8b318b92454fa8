/** What the inbox says of support's work: queues' filters, what is done with a conversation, notes, ready answers, one's own habits. */
export interface InboxWords {
  /** Actions on a conversation. */
  acts: {
    menu: string;
    close: string;
    closeSure: string;
    closeYes: string;
    transfer: string;
    transferTo: string;
    transferNote: string;
    transferYes: string;
    online: string;
    away: string;
    load: (count: number) => string;
    nobody: string;
    snooze: string;
    snoozeHour: string;
    snoozeMorning: string;
    snoozeUntil: string;
    snoozeYes: string;
    wake: string;
    block: string;
    blockSure: string;
    blockYes: string;
    unblock: string;
    failed: string;
  };
  priority: { title: string; names: Record<"urgent" | "normal" | "low", string> };
  tags: {
    title: string;
    all: string;
    filter: string;
    add: string;
    hint: string;
    remove: (tag: string) => string;
    none: string;
  };
  row: {
    snoozed: (until: string) => string;
    closed: string;
    spam: string;
    dueIn: (span: string) => string;
    resolveIn: (left: string) => string;
    resolveOverdue: (by: string) => string;
    overdue: (span: string) => string;
    resolveBy: (moment: string) => string;
  };
  search: { field: string; people: string; messages: string; more: string; none: string; noneText: string };
  said: {
    edit: string;
    retract: string;
    retractSure: string;
    save: string;
    field: string;
    edited: string;
    deleted: string;
    tooLate: string;
  };
  files: {
    attach: string;
    remove: (name: string) => string;
    sending: (name: string) => string;
    kinds: Record<"photo" | "voice" | "document" | "video" | "video_note" | "animation" | "audio" | "other", string>;
    /** Why a file is not taken, by code; `failed` for anything else. */
    whys: Record<"file_type" | "file_empty" | "file_too_large" | "file_too_many" | "failed", string>;
  };
  notes: { write: string; field: string; placeholder: string; keep: string; title: string; private: string };
  /** What happened to a conversation; names are of people. */
  events: {
    handed_off: string;
    taken: (by: string) => string;
    assigned: (to: string) => string;
    transferred: (by: string, to: string) => string;
    snoozed: (by: string, until: string) => string;
    requeued: (by: string) => string;
    returned: (by: string) => string;
    closed: (by: string) => string;
    reopened: string;
    /** Who did what for the customer with which order. */
    acted: (by: string, action: string, order: string) => string;
    somebody: string;
  };
  threads: { title: string };
  viewing: {
    here: (names: string) => string;
    typing: (names: string) => string;
    meanwhile: (name: string) => string;
  };
  canned: {
    title: string;
    lead: string;
    list: string;
    empty: string;
    emptyText: string;
    add: string;
    shortcut: string;
    shortcutHint: string;
    text: (language: string) => string;
    fields: string;
    save: string;
    remove: string;
    removeSure: string;
    taken: string;
    invalid: string;
    used: (count: number) => string;
    hint: string;
  };
  habits: {
    page: string;
    title: string;
    available: string;
    availableHint: string;
    languages: string;
    sound: string;
    notify: string;
    notifyRefused: string;
    push: string;
    pushHint: string;
    pushUnable: string;
    saved: string;
  };
  blocked: { title: string; lead: string; none: string; by: (name: string, day: string) => string };
  alert: { title: (count: number) => string };
}
