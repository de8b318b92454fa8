import type { Flow } from "../flow.ts";

/** The language that Beseda speaks to this person. */
export const changeLanguage: Flow = {
  name: "change_language",
  needs: "nobody",
  takes: ["language"],
  steps: [{ call: "switch_language" }],
};
