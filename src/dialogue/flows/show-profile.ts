import type { Flow } from "../flow.ts";

/** What the shop knows of the one who asks. */
export const showProfile: Flow = {
  name: "show_profile",
  needs: "customer",
  takes: ["phone_or_email", "identity"],
  steps: [{ call: "show_profile" }],
};
