import type { Flow } from "../flow.ts";

/** Going on here with a conversation that was begun at another door: what a link from there carried, and a yes. */
export const joinThread: Flow = {
  name: "join_thread",
  needs: "nobody",
  takes: ["link"],
  steps: [{ call: "propose_join" }],
};
