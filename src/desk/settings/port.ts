import type { ImportOverview, ImportPlan, ImportState } from "./import-wire.ts";
import type { Deliveries, Integrations, KeyDraft, WebhookChange, WebhookDraft } from "./integrations-wire.ts";
import type { ShopSettings } from "./shop-wire.ts";
import type { SupportGroupCode, SupportGroupState } from "./support-group-wire.ts";
import type { TelegramState } from "./telegram-wire.ts";

/** The shop's bot. `staff` is a member's id. What is refused throws `Refused`. */
export interface TelegramPort {
  state(): Promise<TelegramState>;
  /** Refuses `bad_token`, `bad_address` and `bot_of_settings`; throws `Unavailable` where Telegram is away. */
  connect(token: string, staff: string): Promise<TelegramState>;
  /** Refuses `no_bot` and `bot_of_settings`. */
  disconnect(staff: string): Promise<TelegramState>;
}

/** The support's group in Telegram. `staff` is a member's id. What is refused throws `Refused`. */
export interface SupportGroupPort {
  state(): Promise<SupportGroupState>;
  /** Refuses `no_bot`. */
  code(staff: string): Promise<SupportGroupCode>;
  /** Refuses `not_found`. */
  unbind(staff: string): Promise<SupportGroupState>;
  /** A link by which a member's own chat becomes known as theirs; null where there is no bot. */
  ownLink(staff: string): Promise<string | null>;
}

/** Files that are imported. What is refused throws `Refused`. */
export interface ImportPort {
  overview(): Promise<ImportOverview>;
  /** Answers the id of an import that files may come into. */
  open(staff: string): Promise<string>;
  /** Takes a piece of a file. Refuses `not_now`. */
  piece(id: string, piece: { file: string; place: number; body: string }): Promise<void>;
  /** Refuses `not_found`. */
  state(id: string): Promise<ImportState>;
  /** Tries or imports; it goes on after the answer. Refuses `not_found`, `not_now`, `demo` and `wrong_mapping`. */
  begin(id: string, plan: ImportPlan, staff: string): Promise<void>;
  /** The refused rows as CSV. Refuses `not_found`. */
  refused(id: string, staff: string): Promise<string>;
  /** Takes the demo shop out. Refuses `no_demo`. */
  removeDemo(staff: string): Promise<void>;
}

/** What the shop allows. What is refused throws `Refused`. */
export interface ShopPort {
  read(): Promise<ShopSettings>;
  /** Refuses `bad_policy` and `changed_meanwhile`. */
  change(change: { seen: number; policy: Record<string, unknown> }, staff: string): Promise<ShopSettings>;
  /** Puts a version back, 0 for the file's. Refuses `not_found`. */
  restore(version: number, staff: string): Promise<ShopSettings>;
  /** What holds as a `policy.yaml`. */
  file(): Promise<string>;
  /** The keys of the policy that are there. */
  functions(): Promise<string[]>;
}

/** Other systems: whom is told, and who comes in. What is refused throws `Refused`. */
export interface IntegrationsPort {
  read(): Promise<Integrations>;
  /** Answers the secret, this once. Refuses `bad_url` and `private_address`. */
  makeWebhook(draft: WebhookDraft, staff: string): Promise<{ id: string; secret: string }>;
  /** Refuses `not_found`, `bad_url` and `private_address`. */
  changeWebhook(id: string, change: WebhookChange, staff: string): Promise<void>;
  /** Refuses `not_found`. */
  dropWebhook(id: string, staff: string): Promise<void>;
  /** Refuses `not_found`. */
  test(id: string): Promise<void>;
  /** Refuses `not_found`. */
  deliveries(id: string): Promise<Deliveries>;
  /** Answers the key, this once. */
  makeKey(draft: KeyDraft, staff: string): Promise<{ id: string; key: string }>;
  /** Refuses `not_found`. */
  revokeKey(id: string, staff: string): Promise<void>;
}

/** Writes a backup while it is read. */
export type MakeBackup = (staff: string) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;

/** What the owner sets up on pages. */
export interface SettingsPort {
  telegram: TelegramPort;
  supportGroup: SupportGroupPort;
  imports: ImportPort;
  shop: ShopPort;
  integrations: IntegrationsPort;
  /** Null where the host makes none. */
  backup: MakeBackup | null;
}
