export { type PushKeys, pushKeys } from "./keys.ts";
export { noteAlerts } from "./note.ts";
export { dropBrowserOf, keepBrowser } from "./queries.ts";
export { makePusher } from "./send.ts";
export type { Alert, AlertKind, Browser } from "./subscription.ts";
