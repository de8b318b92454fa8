/** What the rules of `architecture.test.ts` hold: DESIGN as data. */

/**
 * The rooms of `src/` and their ranks: a room imports rooms of a lower rank, never a sibling. A door of `channels/` is a room of
 * its own; so is the embedded database, which the service and the command line both open, and the demo shop's generator in `db/`.
 */
export const RANKS: Record<string, number> = {
  base: 0,
  "config.ts": 1,
  policy: 1,
  wording: 1,
  database: 2,
  language: 3,
  customers: 4,
  catalog: 4,
  orders: 4,
  feedback: 4,
  activity: 4,
  knowledge: 4,
  insight: 4,
  segments: 4,
  outbox: 4,
  files: 4,
  staff: 4,
  settings: 4,
  integrations: 5,
  figures: 4.5,
  dialogue: 4,
  recommendations: 5,
  understanding: 5,
  importing: 5,
  capabilities: 6,
  conversation: 7,
  analysis: 7,
  campaigns: 7,
  "support-group": 7.5,
  "channels/pages": 7.5,
  "channels/email": 8,
  "channels/telegram": 8,
  "channels/web-chat": 8,
  desk: 8,
  "shop-api": 8,
  "db/demo": 8.5,
  services: 9,
  "app.ts": 10,
  "hosts/embedded": 10.5,
  hosts: 11,
  cli: 11,
};

/** The browser's code: below no room and above none, since it talks HTTP. */
export const WEB = "web";

/** Files, and folders with `/` at their end, outside of all rooms that `src/` may import, and which places may. */
export const OUTSIDE: Record<string, string[]> = {
  "package.json": ["src/cli/", "src/services/settings/backup.ts"],
  "test/evaluation/evaluate.ts": ["src/cli/evaluate.ts"],
  "test/evaluation/recommend/files.ts": ["src/cli/evaluate.ts"],
  "test/support/tau2/replay.ts": ["src/cli/replay.ts"],
  "knowledge-base/policy.yaml": ["src/hosts/worker/bundled-texts.ts"],
  "knowledge-base/replies/en.ftl": ["src/hosts/worker/bundled-texts.ts"],
  "knowledge-base/replies/ru.ftl": ["src/hosts/worker/bundled-texts.ts"],
  "knowledge-base/replies/uk.ftl": ["src/hosts/worker/bundled-texts.ts"],
  "prompts/": ["src/hosts/worker/bundled-prompts.ts"],
  // Packages' own files, for those packages without what a Worker has no use for.
  "node_modules/zod/v4/": ["src/hosts/worker/zod/"],
  "node_modules/openai/resources/": ["src/hosts/worker/openai/"],
  "node_modules/nodemailer/dist/esm/smtp-transport/": ["src/hosts/worker/nodemailer/"],
  "node_modules/franc-min/": ["src/hosts/worker/franc/"],
  "node_modules/trigram-utils/": ["src/hosts/worker/franc/"],
};

/** Packages that only some places may import: a name, or a scope with `/` at its end. */
export const PACKAGES: Record<string, string[]> = {
  openai: ["src/language/"],
  "@langchain/": ["src/language/"],
  "better-auth": ["src/staff/auth/"],
  grammy: ["src/channels/telegram/"],
  "@grammyjs/": ["src/channels/telegram/"],
  hono: ["src/channels/", "src/desk/", "src/shop-api/", "src/app.ts", "src/hosts/"],
  "@hono/": ["src/channels/", "src/desk/", "src/shop-api/", "src/app.ts", "src/hosts/"],
  "@electric-sql/": ["src/hosts/", "test/support/"],
  postgres: ["src/database/", "test/support/"],
};

/** Where statements may stand. */
export const STATEMENTS = /^src\/(?:database\/|segments\/where\/[^/]+\.ts$|(?:[^/]+\/)+queries\.ts$)/;

/** Where environment values may be read. */
export const ENVIRONMENT = ["src/hosts/", "src/cli/", "test/"];

/** Where the machine's clock may be read; `web/` has no other. */
export const CLOCK = ["src/base/clock.ts", "src/hosts/", "src/cli/", "src/web/", "test/"];

/** What does no I/O. */
export const PURE = /^src\/(?:dialogue\/|segments\/definition\.ts$)/;

/** The verbs of a statement that writes. */
export type Write = "insert" | "update" | "delete";

/** Each table and the room that writes it; `besides` are the writes that another room may do too. */
export const TABLES: Record<string, { owner: string; besides?: Record<string, Write[]> }> = {
  migrations: { owner: "database" },
  audit: { owner: "database" },
  facts: { owner: "database" },
  customers: { owner: "customers" },
  consents: { owner: "customers" },
  proven_contacts: { owner: "customers" },
  topic_consents: { owner: "customers" },
  privacy_requests: { owner: "customers" },
  customer_duplicates: { owner: "customers" },
  customer_merges: { owner: "customers" },
  custom_fields: { owner: "customers" },
  customer_notes: { owner: "customers" },
  customer_mails: { owner: "customers" },
  // A conversation begins with whoever wrote; whom they prove to be is for `customers/`.
  identities: { owner: "customers", besides: { conversation: ["insert"] } },
  codes: { owner: "customers" },
  order_lookups: { owner: "customers" },
  products: { owner: "catalog" },
  variants: { owner: "catalog" },
  orders: { owner: "orders" },
  order_lines: { owner: "orders" },
  returns: { owner: "orders" },
  exchanges: { owner: "orders" },
  payments: { owner: "orders" },
  payment_methods: { owner: "orders" },
  order_status_changes: { owner: "orders" },
  tickets: { owner: "feedback" },
  nps: { owner: "feedback" },
  nps_asks: { owner: "feedback" },
  ratings: { owner: "feedback" },
  visits: { owner: "activity" },
  campaign_events: { owner: "activity" },
  imports: { owner: "importing" },
  // What imports kept of a person goes with everything else of theirs, also where there are no files to import.
  import_notes: { owner: "importing", besides: { conversation: ["update"] } },
  articles: { owner: "knowledge" },
  passages: { owner: "knowledge" },
  postings: { owner: "knowledge" },
  knowledge_version: { owner: "knowledge" },
  unanswered: { owner: "knowledge" },
  helped: { owner: "knowledge" },
  learned_asks: { owner: "knowledge" },
  article_drafts: { owner: "knowledge" },
  article_versions: { owner: "knowledge" },
  reviewed_answers: { owner: "knowledge" },
  conversations: { owner: "conversation" },
  chat_files: { owner: "files" },
  chat_file_pieces: { owner: "files" },
  messages: { owner: "conversation" },
  turns: { owner: "conversation" },
  proposals: { owner: "conversation" },
  handoffs: { owner: "conversation" },
  conversation_events: { owner: "conversation" },
  conversation_notes: { owner: "conversation" },
  conversation_tags: { owner: "conversation" },
  conversation_viewers: { owner: "conversation" },
  canned_replies: { owner: "conversation" },
  desk_people: { owner: "conversation" },
  earlier_answers: { owner: "conversation" },
  suggested_drafts: { owner: "conversation" },
  blocked_senders: { owner: "conversation" },
  leases: { owner: "database" },
  joined_senders: { owner: "conversation" },
  join_links: { owner: "conversation" },
  // A turn is saved in one statement, with what it sends.
  outbox: { owner: "outbox", besides: { conversation: ["insert"] } },
  model_usage: { owner: "language" },
  model_answers: { owner: "language" },
  staff_users: { owner: "staff" },
  staff_accounts: { owner: "staff" },
  staff_sessions: { owner: "staff" },
  staff_invitations: { owner: "staff" },
  staff_rate_limits: { owner: "staff" },
  staff_two_factors: { owner: "staff" },
  staff_verifications: { owner: "staff" },
  staff_recoveries: { owner: "staff" },
  staff_channels: { owner: "staff" },
  staff_links: { owner: "staff" },
  support_groups: { owner: "support-group" },
  support_group_codes: { owner: "support-group" },
  support_topics: { owner: "support-group" },
  support_posts: { owner: "support-group" },
  support_says: { owner: "support-group" },
  support_heard: { owner: "support-group" },
  shop_secrets: { owner: "settings" },
  shop_policies: { owner: "settings" },
  uploads: { owner: "importing" },
  upload_pieces: { owner: "importing" },
  webhooks: { owner: "integrations" },
  webhook_deliveries: { owner: "integrations" },
  api_keys: { owner: "integrations" },
  segments: { owner: "segments" },
  segment_versions: { owner: "segments" },
  segment_members: { owner: "segments" },
  segment_pins: { owner: "segments" },
  segment_journal: { owner: "segments" },
  customer_changes: { owner: "segments" },
  customer_insight: { owner: "insight" },
  insight_changes: { owner: "insight" },
  recommendation_products: { owner: "recommendations" },
  recommendation_pairs: { owner: "recommendations" },
  recommendation_cities: { owner: "recommendations" },
  recommendation_likeness: { owner: "recommendations" },
  recommendation_people: { owner: "recommendations" },
  recommendation_state: { owner: "recommendations" },
  recommendation_changes: { owner: "recommendations" },
  marketer_chats: { owner: "analysis" },
  campaigns: { owner: "campaigns" },
  campaign_recipients: { owner: "campaigns" },
};
