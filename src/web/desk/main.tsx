import "./look/mantine.ts";
import { askEarly } from "./early.ts";
import { asksAt, roomAt } from "./pages.ts";

// On a slow line one after another is what takes long: what the page asks for, its own code and what stands around it come side by side.
const room = roomAt(location.hash);
if (room) askEarly(asksAt(location.hash));
// A page that did not come is asked for again by who shows it.
const page = room?.load().catch(() => null);
void Promise.all([import("./show.tsx"), page]).then(([{ show }]) => show());
