import type { AccountAnswer, AuditAnswer, PeopleAnswer, PutBackLook, Role } from "../../../src/web/desk/api/wire.ts";
import type { Answer, Asked } from "./routes.ts";

/** The password whose owner has a second factor; {@link CODE} is what their phone shows. */
export const SECURED = "secured words here";
/** See {@link SECURED}. */
export const CODE = "123456";

const SECRET = "otpauth://totp/Beseda:maria%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Beseda";
const HOSTILE = `<img src=x onerror="document.title='hacked'">`;

/** The staff in memory, with one's own account and the audit. */
export interface StubTeam {
  people: PeopleAnswer;
  account: AccountAnswer;
}

/** Makes it. */
export function makeTeam(): StubTeam {
  const since = "2026-03-02T09:00:00.000Z";
  const somebody = (id: string, name: string, role: Role, secondFactor = false) => ({
    ...{ id, name, role, secondFactor, since, email: `${id}@example.com`, seenAt: since },
  });
  return {
    people: {
      members: [
        somebody("me", "Мария Ковальчук", "owner"),
        somebody("oleh", "Олег Бондаренко", "support", true),
        somebody("eve", HOSTILE, "viewer"),
      ],
      invitations: [{ id: "i1", role: "marketer", email: "new@example.com", expiresAt: "2026-12-01T09:00:00.000Z" }],
      required: ["support"],
      hasMail: true,
    },
    account: {
      secondFactor: false,
      sessions: [
        sessionOf("s1", "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0", true),
        sessionOf("s2", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", false),
      ],
    },
  };
}

const sessionOf = (id: string, browser: string, current: boolean) => ({
  ...{
    id,
    browser,
    current,
    address: "203.0.113.7",
    since: "2026-11-20T09:00:00.000Z",
    seen: "2026-11-22T09:00:00.000Z",
  },
});

/** Answers for the staff's affairs as the service does; null for what is none of them. */
export function team({ name, body }: Asked, stub: StubTeam): Answer | null {
  const [, verb, what = "", id = "", part = ""] =
    /^(\w+) \/api\/(?:desk|staff)\/(staff|account|audit|auth)\/?([\w-]*)\/?([\w-]*)/.exec(name) ?? [];
  if (what === "audit" && part === "put-back")
    return verb === "GET"
      ? [200, { now: { role: "admin" }, earlier: { role: "viewer" }, changed: true } satisfies PutBackLook]
      : [204];
  if (what === "audit") return [200, AUDIT];
  if (what === "account") return account(verb, part, stub);
  if (what === "auth" && id === "two-factor") return factor(part, body, stub);
  return what === "staff" ? people(verb, id, part, body, stub) : null;
}

function account(verb = "", id: string, stub: StubTeam): Answer {
  if (verb === "GET") return [200, stub.account];
  stub.account.sessions = stub.account.sessions.filter((one) => one.current || (id !== "" && one.id !== id));
  return [204];
}

function factor(part: string, body: Asked["body"], stub: StubTeam): Answer {
  if (part === "enable") return [200, { method: "totp", totpURI: SECRET, backupCodes: ["aaaaa-bbbbb", "ccccc-ddddd"] }];
  if (part === "verify-totp" && body.code !== CODE) return [401, { error: { code: "invalid_code", message: "no" } }];
  stub.account.secondFactor = part !== "disable";
  return [200, {}];
}

function people(verb = "", id: string, part: string, body: Asked["body"], { people }: StubTeam): Answer {
  const link = { link: "https://shop.example/desk/#/welcome?token=abc", expiresAt: "2026-11-30T09:00:00.000Z" };
  if (verb === "GET") return [200, people];
  if (verb === "POST") return [201, { ...link, mailed: id === "invitations" && body.email !== undefined }];
  const member = people.members.find((one) => one.id === id);
  if (verb === "PUT") people.required = ((body as { roles?: Role[] }).roles ?? []) as Role[];
  if (verb === "PATCH" && member) member.role = body.role as Role;
  if (verb === "DELETE" && !part) people.members = people.members.filter((one) => one.id !== id);
  if (verb === "DELETE" && id === "invitations")
    people.invitations = people.invitations.filter((one) => one.id !== part);
  return [204];
}

const entry = (id: number, rest: Partial<AuditAnswer["entries"][number]>): AuditAnswer["entries"][number] => ({
  ...{ id, at: "2026-11-22T12:30:00.000Z", actor: "staff:oleh", name: "Олег Бондаренко", channel: "desk" },
  ...{
    action: "look",
    table: "customers",
    key: "anna",
    label: "Анна Шульженко",
    before: null,
    after: null,
    undoneAt: null,
    restorable: false,
    onBehalfOf: null,
    ...rest,
  },
});

const AUDIT: AuditAnswer = {
  tables: ["customers", "orders", "staff_users"],
  entries: [
    entry(5, {
      ...{ actor: "customer:7", name: null, action: "unsubscribe", table: "consents" },
      ...{ before: { consent_email: true }, after: { consent_email: false } },
    }),
    entry(4, {
      action: "update_profile",
      before: { city: "Рівне", phone: null },
      after: { city: HOSTILE, phone: "+37061000001" },
    }),
    entry(3, {}),
    entry(2, {
      action: "staff_role",
      table: "staff_users",
      key: "oleh",
      before: { role: "viewer" },
      after: { role: "support" },
      restorable: true,
    }),
    entry(1, {
      actor: "customer:7",
      name: null,
      action: "cancel_order",
      table: "orders",
      key: "10467",
      undoneAt: "2026-11-22T13:00:00.000Z",
    }),
  ],
};
