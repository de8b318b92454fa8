import { createContext, useContext } from "react";
import type { Me } from "../api/wire.ts";

/** Whoever is signed in, and how to leave. */
interface Presence {
  me: Me;
  leave: () => Promise<void>;
}

/** See {@link Presence}. */
export const MeContext = createContext<Presence | null>(null);

/** See {@link Presence}; only below `SignedIn`. */
export function usePresence(): Presence {
  const presence = useContext(MeContext);
  if (!presence) throw new Error("nobody is signed in here");
  return presence;
}

/** Whoever is signed in. */
export const useMyself = (): Me => usePresence().me;
