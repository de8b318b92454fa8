import { createHmac } from "node:crypto";
import { type Clock, type Log, silentLog } from "../../src/base/index.ts";
import type { Database } from "../../src/database/index.ts";
import { makeStaff, type Role, type Staff, type StaffMail } from "../../src/staff/index.ts";

/** Where the tests' service is. */
export const HOME = "https://shop.example";
/** A password that nobody would try first. */
export const PASSWORD = "три зелених слони";

/** A service's staff room on a database; two of them are two replicas. */
export function staffOn(
  db: Database,
  options: { clock?: Clock; log?: Log; baseUrl?: string | null; mail?: StaffMail } = {},
): Staff {
  const { clock = () => new Date(), log = silentLog, baseUrl = HOME, mail = null } = options;
  return makeStaff({ db, secret: "s".repeat(40), baseUrl, secureCookies: true, clock, log, mail });
}

/** One person's browser: keeps cookies, and says where its page is from. */
export class Browser {
  cookie = "";
  origin: string | null = HOME;
  readonly address: string;
  private readonly staff: Staff;
  private readonly home: string;

  constructor(staff: Staff, { address = "203.0.113.5", home = HOME } = {}) {
    this.staff = staff;
    this.address = address;
    this.home = home;
    this.origin = home;
  }

  get headers(): Headers {
    return new Headers({
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...(this.origin ? { origin: this.origin } : {}),
    });
  }

  /** Sends a request to a route of the login, keeps the cookies of the answer. */
  async ask(path: string, body?: unknown): Promise<{ status: number; body: Answered; headers: Headers }> {
    const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    const headers = this.headers;
    if (body !== undefined) headers.set("content-type", "application/json");
    const request = new Request(`${this.home}/api/staff/auth${path}`, { ...init, headers });
    const answer = await this.staff.handle(request, this.address);
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie);
    return { status: answer.status, body: (await answer.json()) as Answered, headers: answer.headers };
  }

  /** Keeps a cookie in the place of the one of its name; an expired one goes. */
  private keep(set: string): void {
    const [pair = ""] = set.split(";");
    const [name = "", value = ""] = pair.split("=");
    const others = this.cookie.split("; ").filter((one) => one !== "" && !one.startsWith(`${name}=`));
    const isOver = value === "" || /max-age=0/i.test(set);
    this.cookie = (isOver ? others : [...others, pair]).join("; ");
  }

  signIn(email: string, password = PASSWORD) {
    return this.ask("/sign-in/email", { email, password });
  }
}

/** What the login's routes answer with. */
export interface Answered {
  user?: { id: string; name: string; email: string; role: Role } | null;
  error?: { code: string; message: string };
  /** Asked for at sign-in, where there is a second factor. */
  twoFactorRedirect?: boolean;
  /** What an app makes codes from. */
  totpURI?: string;
  backupCodes?: string[];
}

/** The code that an app shows at a moment, by RFC 6238. */
export function codeOf(uri: string, at = new Date()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const hash = createHmac("sha1", secretOf(uri)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** The bytes of a link's secret, which is in base 32. */
function secretOf(uri: string): Buffer {
  const letters = new URL(uri).searchParams.get("secret") ?? "";
  const bits = Array.from(letters, (letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

let count = 0;

/** Somebody new among the staff, signed in. */
export async function member(staff: Staff, role: Role, name = "Оксана") {
  const email = `colleague-${++count}@shop.example`;
  const { token } = await staff.invite({ role, by: null }, new Date());
  const browser = new Browser(staff);
  const { body } = await browser.ask("/accept-invitation", { token, name, email, password: PASSWORD });
  if (!body.user) throw new Error(`nobody came: ${JSON.stringify(body)}`);
  return { id: body.user.id, email, browser };
}
