import type { Flow } from "../flow.ts";

/** Proving that a new e-mail or phone of the card is one's own: by a code that goes to it, or by one's own contact in Telegram. */
export const proveContact: Flow = {
  name: "prove_contact",
  needs: "customer",
  takes: ["code", "identity"],
  steps: [{ call: "send_proof" }, { call: "check_proof" }],
};
