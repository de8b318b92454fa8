import { useMemo } from "react";
import { usePeople } from "../../api/team.ts";
import { useSpeech } from "../../words/context.tsx";
import { useLocal } from "../words/local.ts";
import type { Telling } from "./told.ts";
import { WORDS } from "./words.ts";

/** How values are told to who reads the page. */
export function useTelling(): Telling {
  const { words: desk, locale } = useSpeech();
  const { names } = useLocal(WORDS);
  const { data } = usePeople();
  return useMemo(
    () => ({
      names,
      locale,
      fields: { ...names.fields, ...desk.done.fields },
      people: new Map(data?.members.map(({ id, name }) => [id, name])),
    }),
    [names, locale, desk, data],
  );
}
