import { createContext, useContext } from "react";
import type { Step } from "../api/marketer.ts";
import type { Definition } from "../api/wire.ts";

/** How the page goes on: by words or by hand, one step at a time. */
interface Stepping {
  send: (step: Step, done?: () => void) => void;
  /** What is under way, or was refused; null where neither. */
  step: Step | null;
  isPending: boolean;
  isError: boolean;
}

/** See {@link Stepping}. */
export const SteppingContext = createContext<Stepping | null>(null);

/** See {@link Stepping}; only on the marketer's page. */
export function useStepping(): Stepping {
  const stepping = useContext(SteppingContext);
  if (!stepping) throw new Error("there is no chat here");
  return stepping;
}

/** Changes the conditions by hand. */
export function useByHand(): (definition: Definition) => void {
  const { send } = useStepping();
  return (definition) => send({ said: { by: "hand" }, definition });
}
