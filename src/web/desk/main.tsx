import "./look/mantine.ts";
import { askWhoIsHere } from "./early.ts";
import { pageAt } from "./pages.ts";

// On a slow line one after another is what takes long: who is here, the page's own code and what stands around it come side by side.
const load = pageAt(location.hash);
if (load) {
  askWhoIsHere();
  load().catch(() => {});
}
void import("./show.tsx").then(({ show }) => show());
