import type { Flow } from "../flow.ts";

/** Proving who writes: by one's own contact in Telegram, or by a one-time code to an e-mail that the shop knows. */
export const identify: Flow = {
  name: "identify",
  needs: "nobody",
  takes: ["phone_or_email", "identity", "code"],
  steps: [{ call: "send_code" }, { call: "check_code" }],
};
