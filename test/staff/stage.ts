import { type Clock, type Log, silentLog } from "../../src/base/index.ts";
import type { Database } from "../../src/database/index.ts";
import { makeStaff, type Role, type Staff } from "../../src/staff/index.ts";

/** Where the tests' service is. */
export const HOME = "https://shop.example";
/** A password that nobody would try first. */
export const PASSWORD = "три зелених слони";

/** A service's staff room on a database; two of them are two replicas. */
export function staffOn(db: Database, options: { clock?: Clock; log?: Log; baseUrl?: string | null } = {}): Staff {
  const { clock = () => new Date(), log = silentLog, baseUrl = HOME } = options;
  return makeStaff({ db, secret: "s".repeat(40), baseUrl, secureCookies: true, clock, log });
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
    for (const cookie of answer.headers.getSetCookie()) this.cookie = cookie.split(";")[0] ?? "";
    return { status: answer.status, body: (await answer.json()) as Answered, headers: answer.headers };
  }

  signIn(email: string, password = PASSWORD) {
    return this.ask("/sign-in/email", { email, password });
  }
}

/** What the login's routes answer with. */
export interface Answered {
  user?: { id: string; name: string; email: string; role: Role } | null;
  error?: { code: string; message: string };
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
