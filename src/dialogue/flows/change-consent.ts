import type { Flow } from "../flow.ts";

/** Which letters a customer agrees to: by e-mail, Telegram, SMS, and on what. */
export const changeConsent: Flow = {
  name: "change_consent",
  needs: "customer",
  takes: ["consent", "topic", "phone_or_email", "identity"],
  steps: [{ call: "propose_consent" }],
};
