import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Locale } from "../../../base/index.ts";
import { localeOf } from "../../widget/locale.ts";
import { WORDS } from "./all.ts";
import type { Words } from "./words.ts";

const KEY = "beseda.desk.language";

/** The reader's language, its sentences, and how to choose another. */
interface Speech {
  locale: Locale;
  words: Words;
  choose: (locale: Locale) => void;
}

const SpeechContext = createContext<Speech | null>(null);

/** Gives the page its language: the one that was chosen before, else the browser's. */
export function SpeechProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(() => localeOf(localStorage.getItem(KEY), ...navigator.languages));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const speech = useMemo(() => {
    const choose = (chosen: Locale) => {
      localStorage.setItem(KEY, chosen);
      setLocale(chosen);
    };
    return { locale, words: WORDS[locale], choose };
  }, [locale]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** See {@link Speech}. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("there is no SpeechProvider above");
  return speech;
}

/** The sentences in the reader's language. */
export const useWords = (): Words => useSpeech().words;
