import { useLocation } from "wouter";
import { useStep } from "../../api/marketer.ts";
import type { Definition } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";

/** Opens a segment in a chat of its own, to look at it and to go on from it. */
export function useOpen() {
  const [, navigate] = useLocation();
  const { locale } = useSpeech();
  const { mutate, isPending, isError } = useStep(locale);
  const open = (name: string, definition: Definition) => {
    mutate({ said: { by: "choice", text: name }, definition, anew: true }, { onSuccess: () => navigate("/segments") });
  };
  return { open, isPending, isError };
}
