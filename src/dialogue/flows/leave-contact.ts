import type { Flow } from "../flow.ts";

/** After a hand-off: where to answer a web visitor who may leave the page. */
export const leaveContact: Flow = {
  name: "leave_contact",
  needs: "nobody",
  insists: false,
  takes: ["phone_or_email"],
  steps: [{ collect: "phone_or_email", ask: "ask-contact-for-answer" }, { call: "leave_contact" }],
};
