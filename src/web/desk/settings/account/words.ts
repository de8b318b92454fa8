import type { Locale } from "../../../../base/index.ts";

/** What the page of one's own account says. */
interface AccountWords {
  who: string;
  name: string;
  nameHint: string;
  save: string;
  saved: string;
  password: string;
  oldPassword: string;
  newPassword: string;
  passwordHint: string;
  change: string;
  changed: string;
  factor: string;
  factorLead: string;
  factorOn: string;
  factorOwed: string;
  confirm: string;
  begin: string;
  scan: string;
  byHand: string;
  code: string;
  turnOn: string;
  codes: string;
  codesLead: string;
  keep: string;
  copied: string;
  kept: string;
  turnOff: string;
  anew: string;
  cancel: string;
  sessions: string;
  current: string;
  unknown: string;
  seen: (when: string) => string;
  end: string;
  endOf: (which: string) => string;
  endOthers: string;
  wrongPassword: string;
  wrongCode: string;
  weak: string;
  tooMany: (minutes: number) => string;
  other: string;
}

/** In each language. */
export const WORDS: Record<Locale, AccountWords> = {
  ru: {
    who: "Кто вы",
    name: "Как вас зовут",
    nameHint: "Это имя коллеги и клиенты видят рядом с вашими ответами.",
    save: "Сохранить",
    saved: "Сохранено.",
    password: "Пароль",
    oldPassword: "Нынешний пароль",
    newPassword: "Новый пароль",
    passwordHint: "Не меньше 10 символов. На остальных устройствах придётся войти заново.",
    change: "Сменить пароль",
    changed: "Пароль сменён, остальные входы завершены.",
    factor: "Второй фактор",
    factorLead: "При входе, кроме пароля, понадобится код из приложения на телефоне. Чужой с вашим паролем не войдёт.",
    factorOwed: "Для вашей роли вход с кодом обязателен: включите его, чтобы продолжить работу.",
    factorOn: "Включён: при входе нужен код из приложения.",
    confirm: "Ваш пароль",
    begin: "Включить",
    scan: "Откройте приложение для кодов (Google Authenticator, Aegis, 1Password) и отсканируйте картинку.",
    byHand: "Нет камеры? Введите ключ вручную:",
    code: "Код из приложения",
    turnOn: "Проверить и включить",
    codes: "Запасные коды",
    codesLead: "Сохраните их отдельно от телефона: каждый заменит код из приложения один раз. Больше мы их не покажем.",
    keep: "Скопировать коды",
    copied: "Скопировано",
    kept: "Коды сохранены",
    turnOff: "Выключить",
    anew: "Новые запасные коды",
    cancel: "Отмена",
    sessions: "Где вы вошли",
    current: "это устройство",
    unknown: "Неизвестный браузер",
    seen: (when) => `последний раз ${when}`,
    end: "Завершить",
    endOf: (which) => `Завершить: ${which}`,
    endOthers: "Завершить все остальные",
    wrongPassword: "Пароль не подходит.",
    wrongCode: "Код не подошёл. Проверьте время на телефоне и введите свежий код.",
    weak: "Такой пароль угадают первым. Возьмите несколько не связанных между собой слов.",
    tooMany: (minutes) => `Слишком много попыток. Попробуйте через ${minutes} мин.`,
    other: "Не получилось. Попробуйте ещё раз.",
  },
  uk: {
    who: "Хто ви",
    name: "Як вас звати",
    nameHint: "Це ім’я колеги й клієнти бачать поруч із вашими відповідями.",
    save: "Зберегти",
    saved: "Збережено.",
    password: "Пароль",
    oldPassword: "Теперішній пароль",
    newPassword: "Новий пароль",
    passwordHint: "Щонайменше 10 символів. На інших пристроях доведеться увійти знову.",
    change: "Змінити пароль",
    changed: "Пароль змінено, інші входи завершено.",
    factor: "Другий фактор",
    factorLead:
      "Під час входу, крім пароля, знадобиться код із застосунку на телефоні. Чужий із вашим паролем не увійде.",
    factorOwed: "Для вашої ролі вхід із кодом обов’язковий: увімкніть його, щоб працювати далі.",
    factorOn: "Увімкнено: під час входу потрібен код із застосунку.",
    confirm: "Ваш пароль",
    begin: "Увімкнути",
    scan: "Відкрийте застосунок для кодів (Google Authenticator, Aegis, 1Password) і відскануйте зображення.",
    byHand: "Немає камери? Введіть ключ вручну:",
    code: "Код із застосунку",
    turnOn: "Перевірити й увімкнути",
    codes: "Запасні коди",
    codesLead: "Збережіть їх окремо від телефону: кожен один раз замінить код із застосунку. Більше ми їх не покажемо.",
    keep: "Скопіювати коди",
    copied: "Скопійовано",
    kept: "Коди збережено",
    turnOff: "Вимкнути",
    anew: "Нові запасні коди",
    cancel: "Скасувати",
    sessions: "Де ви увійшли",
    current: "цей пристрій",
    unknown: "Невідомий браузер",
    seen: (when) => `востаннє ${when}`,
    end: "Завершити",
    endOf: (which) => `Завершити: ${which}`,
    endOthers: "Завершити всі інші",
    wrongPassword: "Пароль не підходить.",
    wrongCode: "Код не підійшов. Перевірте час на телефоні й введіть свіжий код.",
    weak: "Такий пароль вгадають першим. Візьміть кілька не пов’язаних між собою слів.",
    tooMany: (minutes) => `Забагато спроб. Спробуйте за ${minutes} хв.`,
    other: "Не вдалося. Спробуйте ще раз.",
  },
  en: {
    who: "Who you are",
    name: "Your name",
    nameHint: "Colleagues and customers see it beside your answers.",
    save: "Save",
    saved: "Saved.",
    password: "Password",
    oldPassword: "Current password",
    newPassword: "New password",
    passwordHint: "At least 10 characters. Your other devices will have to sign in again.",
    change: "Change the password",
    changed: "The password is changed, other sessions are over.",
    factor: "Second factor",
    factorLead:
      "Signing in takes a code from an app on your phone besides the password. A stranger with your password stays out.",
    factorOwed: "Your role signs in with a code: turn it on to go on.",
    factorOn: "On: signing in takes a code from the app.",
    confirm: "Your password",
    begin: "Turn on",
    scan: "Open an app for codes (Google Authenticator, Aegis, 1Password) and scan the picture.",
    byHand: "No camera? Type the key in:",
    code: "Code from the app",
    turnOn: "Check and turn on",
    codes: "Backup codes",
    codesLead: "Keep them apart from the phone: each stands in for the app's code once. They are not shown again.",
    keep: "Copy the codes",
    copied: "Copied",
    kept: "The codes are kept",
    turnOff: "Turn off",
    anew: "New backup codes",
    cancel: "Cancel",
    sessions: "Where you are signed in",
    current: "this device",
    unknown: "Unknown browser",
    seen: (when) => `last seen ${when}`,
    end: "End",
    endOf: (which) => `End: ${which}`,
    endOthers: "End all others",
    wrongPassword: "The password does not fit.",
    wrongCode: "The code does not fit. Check the phone's clock and type a fresh one.",
    weak: "Somebody would try this password first. Take a few unrelated words instead.",
    tooMany: (minutes) => `Too many tries. Try again in ${minutes} min.`,
    other: "That did not work. Try again.",
  },
};
