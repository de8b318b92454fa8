import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import { KEYS } from "../api/keys.ts";
import { textsOf } from "./fields.ts";

/** A form that lets somebody in: sends its texts, then reads anew who is signed in. Nothing of who was there before stays. */
export function useEntrance<Name extends string>(
  names: Name[],
  enter: (texts: Record<Name, string>) => Promise<unknown>,
  entered?: () => void,
) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: enter,
    onSuccess: async () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEYS.me[0] });
      await client.invalidateQueries({ queryKey: KEYS.me });
      entered?.();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate(textsOf(event.currentTarget, ...names));
  };
  return { submit, isPending, error };
}
