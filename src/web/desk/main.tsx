import { askEarly } from "./early.ts";
import { asksAt, roomsAt } from "./pages.ts";

// On a slow line one after another is what takes long: what the page asks for, its own code and what stands around it come side by side.
const rooms = roomsAt(location.hash);
if (rooms.length > 0) askEarly(asksAt(location.hash));
// A page that did not come is asked for again by who shows it.
const pages = rooms.map((room) => room.load().catch(() => null));
void Promise.all([import("./show.tsx"), ...pages]).then(([{ show }]) => show());
