import type { Locale } from "../../../../base/index.ts";
import type { SupportGroupState } from "../../../../desk/index.ts";

type Trouble = NonNullable<NonNullable<SupportGroupState["group"]>["trouble"]>;

/** What is said of the support's group. */
interface GroupWords {
  title: string;
  none: string;
  how: [string, string, string];
  code: string;
  another: string;
  send: string;
  copy: string;
  copied: string;
  until: (time: string) => string;
  bound: (title: string) => string;
  works: string;
  trouble: Record<Trouble, string>;
  unbind: string;
  sure: string;
  yes: string;
  no: string;
  failed: string;
}

/** In each language. */
export const WORDS: Record<Locale, GroupWords> = {
  ru: {
    title: "Группа поддержки",
    none: "Поддержка может отвечать прямо из Telegram: каждый диалог, где нужен человек, становится темой группы.",
    how: [
      "Создайте группу и включите в её настройках темы.",
      "Добавьте бота и назначьте его администратором с правами управлять темами и удалять сообщения.",
      "Получите код и отправьте его в группу. Каждый сотрудник связывает свой Telegram в разделе «Мой аккаунт».",
    ],
    code: "Получить код",
    another: "Получить новый код",
    send: "Отправьте это в группу:",
    copy: "Скопировать",
    copied: "Скопировано",
    until: (time) => `Код одноразовый и действует до ${time}.`,
    bound: (title) => `Поддержка работает в группе «${title}».`,
    works: "Боту там всего хватает.",
    trouble: {
      not_in_group: "Бота больше нет в группе: добавьте его снова и сделайте администратором.",
      not_forum: "В группе выключены темы: включите их в её настройках.",
      not_admin: "Бот больше не администратор группы: верните ему права.",
      no_topics_right: "У бота нет права управлять темами: дайте его в настройках администратора.",
      no_delete_right: "У бота нет права удалять сообщения, а тему клиента надо удалить вместе с его данными.",
    },
    unbind: "Отвязать группу",
    sure: "Новые диалоги больше не появятся в группе, а ответы оттуда не уйдут клиентам. Отвязать?",
    yes: "Да, отвязать",
    no: "Оставить",
    failed: "Не получилось. Попробуйте ещё раз.",
  },
  uk: {
    title: "Група підтримки",
    none: "Підтримка може відповідати просто з Telegram: кожен діалог, де потрібна людина, стає темою групи.",
    how: [
      "Створіть групу й увімкніть у її налаштуваннях теми.",
      "Додайте бота й призначте його адміністратором із правами керувати темами та видаляти повідомлення.",
      "Отримайте код і надішліть його в групу. Кожен працівник повʼязує свій Telegram у розділі «Мій обліковий запис».",
    ],
    code: "Отримати код",
    another: "Отримати новий код",
    send: "Надішліть це в групу:",
    copy: "Скопіювати",
    copied: "Скопійовано",
    until: (time) => `Код одноразовий і діє до ${time}.`,
    bound: (title) => `Підтримка працює в групі «${title}».`,
    works: "Бот має там усе потрібне.",
    trouble: {
      not_in_group: "Бота більше немає в групі: додайте його знову й зробіть адміністратором.",
      not_forum: "У групі вимкнено теми: увімкніть їх у її налаштуваннях.",
      not_admin: "Бот більше не адміністратор групи: поверніть йому права.",
      no_topics_right: "Бот не має права керувати темами: надайте його в налаштуваннях адміністратора.",
      no_delete_right: "Бот не має права видаляти повідомлення, а тему клієнта треба видалити разом із його даними.",
    },
    unbind: "Відвʼязати групу",
    sure: "Нові діалоги більше не зʼявлятимуться в групі, а відповіді звідти не надходитимуть клієнтам. Відвʼязати?",
    yes: "Так, відвʼязати",
    no: "Залишити",
    failed: "Не вийшло. Спробуйте ще раз.",
  },
  en: {
    title: "Support group",
    none: "Support can answer right from Telegram: each conversation that needs a person becomes a topic of a group.",
    how: [
      "Make a group and turn topics on in its settings.",
      "Add the bot and make it an administrator that manages topics and deletes messages.",
      "Take a code and send it in the group. Everybody links their own Telegram under “My account”.",
    ],
    code: "Take a code",
    another: "Take a new code",
    send: "Send this in the group:",
    copy: "Copy",
    copied: "Copied",
    until: (time) => `The code works once, until ${time}.`,
    bound: (title) => `Support works in the group “${title}”.`,
    works: "The bot has all it needs there.",
    trouble: {
      not_in_group: "The bot is not in the group any more: add it again and make it an administrator.",
      not_forum: "Topics are turned off in the group: turn them on in its settings.",
      not_admin: "The bot is no administrator of the group any more: give it its rights back.",
      no_topics_right: "The bot may not manage topics: allow it in the administrator's settings.",
      no_delete_right: "The bot may not delete messages, and a customer's topic has to go with their data.",
    },
    unbind: "Unbind the group",
    sure: "New conversations will not appear in the group, and answers from there will not reach customers. Unbind?",
    yes: "Yes, unbind",
    no: "Keep it",
    failed: "That did not work. Try again.",
  },
};
