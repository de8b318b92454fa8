import type { Locale } from "../../../base/index.ts";
import { WORDS } from "../words/all.ts";
import { useSpeech } from "../words/context.tsx";
import styles from "./gate.module.css";

/** The languages of the desk. */
export const LANGUAGES: readonly Locale[] = ["ru", "uk", "en"];

/** Chooses the language before one is signed in. */
export function LanguageChoice() {
  const { locale, choose } = useSpeech();
  return (
    <div className={styles.languages}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === locale}
          onClick={() => choose(language)}
        >
          {WORDS[language].language}
        </button>
      ))}
    </div>
  );
}
