import { createContext, useContext } from "react";
import type { Condition } from "../api/wire.ts";
import { useOpen } from "../segments/saved/use-open.ts";

/** Of whom the page tells, and in which money and time zone. */
export interface About {
  /** A saved segment, or null: everybody. */
  segment: string | null;
  currency: string;
  timezone: string;
}

/** Stands around the page's parts. */
export const AboutContext = createContext<About>({ segment: null, currency: "", timezone: "UTC" });

/** {@link About} */
export const useAbout = (): About => useContext(AboutContext);

/** Shows the people of whom conditions hold, of those whom the page tells of, on the page of segments. */
export function usePeople() {
  const { segment, timezone } = useAbout();
  const { open, ...state } = useOpen();
  return {
    ...state,
    open: (name: string, conditions: Condition[]) => {
      const among: Condition[] = segment === null ? [] : [{ kind: "segment", id: segment }];
      open(name, { where: { kind: "all", of: [...among, ...conditions] }, timezone });
    },
  };
}
