import type { Flow } from "../flow.ts";

/** What somebody gives the shop: for what a person did (1 to 5), or whether they would recommend it (0 to 10); who gives little is asked why. */
export const rate: Flow = {
  name: "rate",
  needs: "nobody",
  insists: false,
  takes: ["choice", "value", "comment"],
  steps: [{ call: "note_rating" }, { call: "note_rating_comment" }],
};
