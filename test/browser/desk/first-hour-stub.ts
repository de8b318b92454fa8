import type { ImportState } from "../../../src/desk/index.ts";
import { readPolicy } from "../../../src/policy/index.ts";
import { type Answer, type Asked, problem } from "./routes.ts";

const HOSTILE = `<img src=x onerror="document.title='hacked'">`;
const AT = "2026-11-22T10:00:00.000Z";
const NONE = { source: null, bot: null, updates: null, trouble: null, reason: null };
const POLICY = JSON.parse(
  JSON.stringify(readPolicy('{hours: {mon-fri: ["09:00-13:00", "14:00-20:00"]}, cancel: {statuses: [new]}}')),
);

/** What the owner sets up, in memory. */
export interface StubSettings {
  telegram: Record<string, unknown>;
  shop: { version: number; policy: Record<string, unknown>; versions: object[] };
  imported: ImportState | null;
  hooks: object[];
}

/** Makes it: a new shop. */
export const makeSettings = (): StubSettings => ({
  telegram: NONE,
  shop: { version: 0, policy: POLICY, versions: [] },
  imported: null,
  hooks: [{ id: "w1", name: HOSTILE, url: "https://erp.example/hook", kinds: ["order.changed"], active: true }],
});

const root = "/api/desk/settings";

/** Answers what is asked of settings; null what is not. */
export function firstHour({ name, body }: Asked, settings: StubSettings): Answer | null {
  const given = body as Record<string, unknown>;
  switch (name.replace(/imports\/i1\/files\/.*/, "imports/i1/files")) {
    case "GET /api/desk/functions":
      return [200, { on: Object.keys(settings.shop.policy).concat("campaigns", "recommendations") }];
    case `GET ${root}/telegram`:
      return [200, settings.telegram];
    case `PUT ${root}/telegram`:
      return connected(settings, String(given.token));
    case `GET ${root}/shop`:
      return [200, shopOf(settings)];
    case `PUT ${root}/shop`:
      return changed(settings, given.policy as Record<string, unknown>);
    case `GET ${root}/imports`:
      return [200, overviewOf(settings)];
    case `POST ${root}/imports`:
      return [201, { id: "i1" }];
    case `PUT ${root}/imports/i1/files`:
      return [204];
    case `POST ${root}/imports/i1/begin`:
      settings.imported = ended(given.trial === true);
      return [202];
    case `GET ${root}/imports/i1`:
      return [200, settings.imported];
    case `GET ${root}/backup`:
      return [200, { available: true }];
    case `GET ${root}/integrations`:
      return [200, { kinds: ["order.changed", "conversation.closed"], webhooks: settings.hooks, keys: [] }];
    case `POST ${root}/webhooks`:
      return [400, problem("private_address")];
    case `DELETE ${root}/webhooks/w1`:
      settings.hooks = [];
      return [204];
    case `POST ${root}/keys`:
      return [201, { id: "k1", key: "beseda_once" }];
    default:
      return null;
  }
}

function connected(settings: StubSettings, token: string): Answer {
  if (!token.includes(":")) return [400, problem("bad_token")];
  const bot = { username: "ShopBot", link: "https://t.me/ShopBot" };
  settings.telegram = { ...NONE, source: "desk", bot, updates: "fetched" };
  return [200, settings.telegram];
}

const shopOf = ({ shop }: StubSettings) => ({ ...shop, file: POLICY, timezone: "Europe/Vilnius", currency: "EUR" });

function changed(settings: StubSettings, policy: Record<string, unknown>): Answer {
  const version = settings.shop.version + 1;
  const added = { version, at: AT, by: HOSTILE, restored: null, keys: ["hours"] };
  settings.shop = { version, policy, versions: [added, ...settings.shop.versions] };
  return [200, shopOf(settings)];
}

const overviewOf = ({ imported }: StubSettings) => ({
  ...{ available: true, targets: [], matches: [], last: [] },
  demo: imported?.state === "done" ? null : { customers: 70, orders: 429 },
});

const counts = { rows: 3, taken: 2, added: 2, updated: 0, unchanged: 0, mended: {}, noted: {} };
const ended = (trial: boolean): ImportState => ({
  ...{ id: "i1", madeAt: AT, state: trial ? "tried" : "done", progress: null, problem: null },
  report: {
    ...{ import: "r1", cut: false, statusChanges: 0, notices: { changes: 0, customers: 0 } },
    files: [{ file: HOSTILE, rows: 3, unfed: {} }],
    targets: [{ target: "orders", ...counts, refused: { "placed_at is not a time that exists": 1 } }],
    ...{ refused: 1, refusedRows: [] },
  },
});
