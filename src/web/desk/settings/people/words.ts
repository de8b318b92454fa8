import type { Locale } from "../../../../base/index.ts";

/** What the page of the staff says. */
interface PeopleWords {
  you: string;
  since: (date: string) => string;
  seen: (when: string) => string;
  never: string;
  secured: string;
  role: (name: string) => string;
  more: (name: string) => string;
  newPassword: string;
  dropFactor: string;
  dropFactorSure: (name: string) => string;
  remove: string;
  removeSure: (name: string) => string;
  yesRemove: string;
  yesDrop: string;
  no: string;
  required: string;
  requiredLead: string;
  invite: string;
  inviteLead: string;
  email: string;
  emailHint: string;
  roleLabel: string;
  means: Record<"owner" | "admin" | "support" | "marketer" | "viewer", string>;
  inviteDo: string;
  linkFor: string;
  linkOnce: (until: string) => string;
  mailed: string;
  notMailed: string;
  copy: string;
  copied: string;
  open: string;
  noneOpen: string;
  anybody: string;
  until: (date: string) => string;
  revoke: string;
  revokeOf: (whom: string) => string;
  failed: Record<"owners_only" | "last_owner" | "email_taken" | "not_allowed" | "not_found" | "other", string>;
}

/** In each language. */
export const WORDS: Record<Locale, PeopleWords> = {
  ru: {
    you: "это вы",
    since: (date) => `с ${date}`,
    seen: (when) => `последний визит: ${when}`,
    never: "сейчас нигде не выполнен вход",
    secured: "вход с кодом",
    role: (name) => `Роль: ${name}`,
    more: (name) => `Ещё: ${name}`,
    newPassword: "Ссылка на новый пароль",
    dropFactor: "Убрать второй фактор",
    dropFactorSure: (name) => `${name} сможет войти по одному паролю. Убедитесь, что вас просит именно этот человек.`,
    remove: "Удалить",
    removeSure: (name) => `${name} сразу потеряет доступ. Ответы и история останутся.`,
    yesRemove: "Да, удалить",
    yesDrop: "Да, убрать",
    no: "Отмена",
    required: "Вход с кодом обязателен",
    requiredLead: "Пока второй фактор не включён, сотрудник видит только свой аккаунт.",
    invite: "Пригласить",
    inviteLead: "Человек откроет ссылку и придумает себе пароль.",
    email: "E-mail",
    emailHint: "Можно не указывать: тогда войти сможет любой, у кого есть ссылка.",
    roleLabel: "Роль",
    means: {
      owner: "Может всё, назначает других владельцев.",
      admin: "Может всё, кроме изменений у владельцев.",
      support: "Отвечает клиентам, видит карточки и заказы, учит бота.",
      marketer: "Собирает сегменты, делает рассылки, смотрит показатели.",
      viewer: "Только смотрит; имена и контакты клиентов скрыты.",
    },
    inviteDo: "Создать приглашение",
    linkFor: "Ссылка",
    linkOnce: (until) => `Ссылка действует до ${until} и показывается один раз.`,
    mailed: "Письмо со ссылкой отправлено.",
    notMailed: "Передайте ссылку лично: письмо не ушло.",
    copy: "Скопировать",
    copied: "Скопировано",
    open: "Приглашения",
    noneOpen: "Открытых приглашений нет.",
    anybody: "любой, у кого есть ссылка",
    until: (date) => `действует до ${date}`,
    revoke: "Отозвать",
    revokeOf: (whom) => `Отозвать приглашение: ${whom}`,
    failed: {
      owners_only: "Владельцев меняет только владелец.",
      last_owner: "Это последний владелец. Сначала назначьте другого.",
      email_taken: "Сотрудник с таким e-mail уже есть.",
      not_allowed: "У вас больше нет права менять сотрудников.",
      not_found: "Этого уже нет: обновите страницу.",
      other: "Не получилось. Попробуйте ещё раз.",
    },
  },
  uk: {
    you: "це ви",
    since: (date) => `з ${date}`,
    seen: (when) => `останній візит: ${when}`,
    never: "зараз вхід ніде не виконано",
    secured: "вхід із кодом",
    role: (name) => `Роль: ${name}`,
    more: (name) => `Ще: ${name}`,
    newPassword: "Посилання на новий пароль",
    dropFactor: "Прибрати другий фактор",
    dropFactorSure: (name) => `${name} зможе увійти лише з паролем. Переконайтеся, що вас просить саме ця людина.`,
    remove: "Видалити",
    removeSure: (name) => `${name} одразу втратить доступ. Відповіді й історія залишаться.`,
    yesRemove: "Так, видалити",
    yesDrop: "Так, прибрати",
    no: "Скасувати",
    required: "Вхід із кодом обов’язковий",
    requiredLead: "Доки другий фактор не ввімкнено, працівник бачить лише свій обліковий запис.",
    invite: "Запросити",
    inviteLead: "Людина відкриє посилання і придумає собі пароль.",
    email: "E-mail",
    emailHint: "Можна не вказувати: тоді увійти зможе кожен, хто має посилання.",
    roleLabel: "Роль",
    means: {
      owner: "Може все, призначає інших власників.",
      admin: "Може все, крім змін у власників.",
      support: "Відповідає клієнтам, бачить картки й замовлення, навчає бота.",
      marketer: "Збирає сегменти, робить розсилки, дивиться показники.",
      viewer: "Лише дивиться; імена й контакти клієнтів приховано.",
    },
    inviteDo: "Створити запрошення",
    linkFor: "Посилання",
    linkOnce: (until) => `Посилання діє до ${until} і показується один раз.`,
    mailed: "Лист із посиланням надіслано.",
    notMailed: "Передайте посилання особисто: лист не надіслано.",
    copy: "Скопіювати",
    copied: "Скопійовано",
    open: "Запрошення",
    noneOpen: "Відкритих запрошень немає.",
    anybody: "кожен, хто має посилання",
    until: (date) => `діє до ${date}`,
    revoke: "Відкликати",
    revokeOf: (whom) => `Відкликати запрошення: ${whom}`,
    failed: {
      owners_only: "Власників змінює лише власник.",
      last_owner: "Це останній власник. Спершу призначте іншого.",
      email_taken: "Працівник із таким e-mail уже є.",
      not_allowed: "У вас більше немає права змінювати працівників.",
      not_found: "Цього вже немає: оновіть сторінку.",
      other: "Не вдалося. Спробуйте ще раз.",
    },
  },
  en: {
    you: "you",
    since: (date) => `since ${date}`,
    seen: (when) => `last here ${when}`,
    never: "signed in nowhere now",
    secured: "signs in with a code",
    role: (name) => `Role of ${name}`,
    more: (name) => `More: ${name}`,
    newPassword: "Link to a new password",
    dropFactor: "Remove the second factor",
    dropFactorSure: (name) => `${name} will sign in by password alone. Make sure that it is really them who ask.`,
    remove: "Remove",
    removeSure: (name) => `${name} loses access at once. Their answers and history stay.`,
    yesRemove: "Yes, remove",
    yesDrop: "Yes, remove it",
    no: "Cancel",
    required: "A code is needed to sign in",
    requiredLead: "Whoever has no second factor sees only their own account until it is on.",
    invite: "Invite",
    inviteLead: "They open the link and choose a password.",
    email: "E-mail",
    emailHint: "May be left out: then whoever has the link may come.",
    roleLabel: "Role",
    means: {
      owner: "May do everything, and names other owners.",
      admin: "May do everything but change owners.",
      support: "Answers customers, sees cards and orders, teaches the bot.",
      marketer: "Builds segments, sends campaigns, looks at figures.",
      viewer: "Only looks; customers' names and contacts are masked.",
    },
    inviteDo: "Make an invitation",
    linkFor: "Link",
    linkOnce: (until) => `Shown once, good until ${until}.`,
    mailed: "A letter with the link was sent.",
    notMailed: "Hand the link over yourself: no letter was sent.",
    copy: "Copy",
    copied: "Copied",
    open: "Invitations",
    noneOpen: "There are no open invitations.",
    anybody: "whoever has the link",
    until: (date) => `good until ${date}`,
    revoke: "Take back",
    revokeOf: (whom) => `Take back the invitation: ${whom}`,
    failed: {
      owners_only: "Only an owner changes owners.",
      last_owner: "This is the last owner. Name another one first.",
      email_taken: "Somebody with this e-mail is among the staff already.",
      not_allowed: "You may not change the staff any more.",
      not_found: "This is gone: reload the page.",
      other: "That did not work. Try again.",
    },
  },
};
