import { makeApp } from "../../../src/app.ts";
import { silentLog } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import type { Database } from "../../../src/database/index.ts";
import { makeServices } from "../../../src/services/index.ts";
import { ROLES, type Role } from "../../../src/staff/index.ts";

const HOME = "http://desk.example";

/** What is sent; a text goes as it is. */
interface Sent {
  body?: unknown;
  origin?: string;
}

/** Somebody at the service's door: a stranger where the cookie is empty. */
export interface AtTheDoor {
  id: string;
  role: Role | "stranger";
  ask(method: string, path: string, sent?: Sent): Promise<Response>;
}

/** The whole service on a database, with one of each role signed in, and a stranger. */
export async function openService(db: Database) {
  const services = await makeServices({ config: readConfig({}), db, log: silentLog, burstMs: 0, mail: "none" });
  const app = makeApp(services, { addressOf: () => "203.0.113.7" });
  const somebody = (role: AtTheDoor["role"], id: string, cookie: string): AtTheDoor => ({
    ...{ id, role },
    async ask(method, path, { body, origin = HOME } = {}) {
      const headers = { origin, "content-type": "application/json", ...(cookie ? { cookie } : {}) };
      const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
      return app.request(HOME + path, { method, headers, ...(text === undefined ? {} : { body: text }) });
    },
  });
  const stranger = somebody("stranger", "", "");
  const come = async (role: Role): Promise<AtTheDoor> => {
    const { token } = await services.staff.invite({ role, by: null }, new Date());
    const email = `${role}-${token.slice(0, 6)}@desk.example`;
    const body = { token, name: "Оксана", email, password: "три зелених слони" };
    const answer = await stranger.ask("POST", "/api/staff/auth/accept-invitation", { body });
    const { user } = (await answer.json()) as { user: { id: string } };
    const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
    return somebody(role, user.id, cookie.join("; "));
  };
  const staff = new Map<Role, AtTheDoor>();
  for (const role of ROLES) staff.set(role, await come(role));
  const as = (role: Role): AtTheDoor => staff.get(role) ?? stranger;
  return { app, services, stranger, staff: [...staff.values()], as, come };
}
