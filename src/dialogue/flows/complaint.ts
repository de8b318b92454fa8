import type { Flow } from "../flow.ts";

/** Something went wrong: what it was gets a number, and a person is called. */
export const complaint: Flow = {
  name: "complaint",
  needs: "nobody",
  takes: ["comment", "order"],
  steps: [{ call: "note_complaint" }],
};
