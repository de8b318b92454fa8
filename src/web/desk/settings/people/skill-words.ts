import type { Locale } from "../../../../base/index.ts";

/** What is said of who gets which conversations. */
interface SkillWords {
  title: (name: string) => string;
  open: string;
  hint: string;
  languages: string;
  subjects: string;
  names: Record<string, string>;
  saved: string;
  failed: string;
}

/** See {@link SkillWords}. */
export const SKILL_WORDS: Record<Locale, SkillWords> = {
  ru: {
    title: (name) => `Языки и темы: ${name}`,
    open: "Языки и темы",
    hint: "Диалоги даются тому, кто говорит на языке клиента и знает тему, а среди них — кто меньше занят.",
    languages: "Языки",
    subjects: "Темы",
    names: {
      returns: "возвраты и обмен",
      delivery: "доставка",
      orders: "заказы",
      payment: "оплата",
      products: "товары",
      account: "данные и баллы",
    },
    saved: "Сохранено.",
    failed: "Не получилось сохранить.",
  },
  uk: {
    title: (name) => `Мови й теми: ${name}`,
    open: "Мови й теми",
    hint: "Діалоги даються тому, хто говорить мовою клієнта і знає тему, а серед них — хто менше зайнятий.",
    languages: "Мови",
    subjects: "Теми",
    names: {
      returns: "повернення й обмін",
      delivery: "доставка",
      orders: "замовлення",
      payment: "оплата",
      products: "товари",
      account: "дані й бали",
    },
    saved: "Збережено.",
    failed: "Не вдалося зберегти.",
  },
  en: {
    title: (name) => `Languages and subjects: ${name}`,
    open: "Languages and subjects",
    hint: "Conversations go to who speaks the customer’s language and knows the subject, and among these to who has least to do.",
    languages: "Languages",
    subjects: "Subjects",
    names: {
      returns: "returns and exchanges",
      delivery: "delivery",
      orders: "orders",
      payment: "payment",
      products: "products",
      account: "data and points",
    },
    saved: "Saved.",
    failed: "It could not be saved.",
  },
};
