import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useDeferredValue, useState } from "react";
import type { Locale } from "../../../base/index.ts";
import { useTitles } from "../api/knowledge.ts";
import type { ArticleTitle } from "../api/wire.ts";
import { useWords } from "../words/context.tsx";
import styles from "./knowledge.module.css";

/** The articles to choose from: those that came nearest, then those that the typed words find. */
export function ArticleChoice(props: {
  locale: Locale;
  nearest: ArticleTitle[];
  attach: (slug: string) => void;
  disabled: boolean;
  close: () => void;
}) {
  const { knowledge } = useWords();
  const [typed, type] = useState("");
  const words = useDeferredValue(typed.trim());
  const found = useTitles(words, props.locale);
  const shown = words === "" && props.nearest.length > 0 ? props.nearest : (found.data?.articles ?? []);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") props.close();
  };
  return (
    <fieldset className={styles.choice} onKeyDown={keys} aria-label={knowledge.attach}>
      <TextInput
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        placeholder={knowledge.search}
        aria-label={knowledge.search}
        autoFocus
      />
      {words === "" && props.nearest.length > 0 && <p>{knowledge.nearest}</p>}
      <ul>
        {shown.map(({ slug, title, locale }) => (
          <li key={slug}>
            <button type="button" lang={locale} disabled={props.disabled} onClick={() => props.attach(slug)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      {found.isError && <p role="alert">{knowledge.searchFailed}</p>}
      {words !== "" && found.data && shown.length === 0 && <p role="status">{knowledge.nothingFound}</p>}
    </fieldset>
  );
}
