import type { Role } from "../api/wire.ts";
import type { IconName } from "../parts/icon.tsx";
import type { Words } from "../words/words.ts";

/** A room of the desk that one goes to from everywhere. */
interface Section {
  path: string;
  icon: IconName;
  name: (words: Words) => string;
  roles: readonly Role[];
}

const SECTIONS: readonly Section[] = [
  { path: "/inbox", icon: "inbox", name: ({ shell }) => shell.inbox, roles: ["owner", "support"] },
  { path: "/knowledge", icon: "book", name: ({ shell }) => shell.knowledge, roles: ["owner", "support"] },
];

/** The rooms that a role may enter. The server decides by itself; here it is about what is worth showing. */
export const sectionsOf = (role: Role): readonly Section[] => SECTIONS.filter(({ roles }) => roles.includes(role));
