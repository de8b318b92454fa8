import type { Locale } from "../../../../base/index.ts";
import { useSpeech } from "../../words/context.tsx";
import { plural } from "../../words/plural.ts";

/** What is said of suggested drafts. */
interface DraftWords {
  title: string;
  count: (count: number) => string;
  loading: string;
  none: string;
  failed: string;
  again: string;
  article: string;
  earlier: (by: string | null, day: string) => string;
  send: string;
  edit: string;
  skip: string;
  /** Takes the marks of the gaps. */
  fill: (gaps: string) => string;
  /** The same under the composer. */
  fillFirst: (gaps: string) => string;
  keys: string;
}

const [ru, uk, en] = [plural("ru"), plural("uk"), plural("en")];

const WORDS: Record<Locale, DraftWords> = {
  ru: {
    title: "Готовые черновики",
    count: (count) => ru(count, "черновик ответа", "черновика ответа", "черновиков ответа"),
    loading: "Подбираем черновики…",
    none: "Похожих ответов пока нет",
    failed: "Черновики подобрать не удалось.",
    again: "Ещё раз",
    article: "Из статьи:",
    earlier: (by, day) => (by ? `Так отвечали: ${by}, ${day}` : `Так отвечали ${day}`),
    send: "Отправить",
    edit: "Править",
    skip: "Не подходит",
    fill: (gaps) => `Впишите своё: ${gaps}`,
    fillFirst: (gaps) => `Сначала впишите своё вместо ${gaps}`,
    keys: "Взять черновик ответа",
  },
  uk: {
    title: "Готові чернетки",
    count: (count) => uk(count, "чернетка відповіді", "чернетки відповіді", "чернеток відповіді"),
    loading: "Добираємо чернетки…",
    none: "Схожих відповідей поки немає",
    failed: "Чернетки дібрати не вдалося.",
    again: "Ще раз",
    article: "Зі статті:",
    earlier: (by, day) => (by ? `Так відповідали: ${by}, ${day}` : `Так відповідали ${day}`),
    send: "Надіслати",
    edit: "Редагувати",
    skip: "Не підходить",
    fill: (gaps) => `Впишіть своє: ${gaps}`,
    fillFirst: (gaps) => `Спершу впишіть своє замість ${gaps}`,
    keys: "Узяти чернетку відповіді",
  },
  en: {
    title: "Suggested drafts",
    count: (count) => en(count, "draft answer", "draft answers"),
    loading: "Looking for drafts…",
    none: "No similar answers yet",
    failed: "The drafts could not be loaded.",
    again: "Try again",
    article: "From the article",
    earlier: (by, day) => (by ? `${by} answered this on ${day}` : `Answered on ${day}`),
    send: "Send",
    edit: "Edit",
    skip: "Not this one",
    fill: (gaps) => `To fill in: ${gaps}`,
    fillFirst: (gaps) => `Fill in ${gaps} first`,
    keys: "Take a draft answer",
  },
};

/** See {@link DraftWords}; in the reader's language. */
export const useDraftWords = (): DraftWords => WORDS[useSpeech().locale];
