import { HOME, PASSWORD } from "../../staff/stage.ts";

/** Somebody of the staff at the desk of a service, over the network; their page is that of the public address. */
export class Colleague {
  readonly #url: string;
  #cookie = "";

  constructor(url: string) {
    this.#url = url;
  }

  /** Becomes one of the staff by an invitation's token. */
  static async join(url: string, token: string, email: string): Promise<Colleague> {
    const colleague = new Colleague(url);
    const form = { token, name: "Оксана", email, password: PASSWORD };
    const { status, body } = await colleague.ask("/api/staff/auth/accept-invitation", form);
    if (status !== 200) throw new Error(`nobody came: ${status} ${JSON.stringify(body)}`);
    return colleague;
  }

  /** Asks for something, or sends `form`; keeps the cookie. */
  async ask(path: string, form?: object): Promise<{ status: number; body: unknown }> {
    const headers = { "Content-Type": "application/json", Origin: HOME, Cookie: this.#cookie };
    const request = form ? { method: "POST", body: JSON.stringify(form) } : {};
    const answer = await fetch(this.#url + path, { ...request, headers });
    for (const cookie of answer.headers.getSetCookie()) this.#cookie = cookie.split(";")[0] ?? "";
    return { status: answer.status, body: await answer.json() };
  }
}
