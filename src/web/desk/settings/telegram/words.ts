import type { Locale } from "../../../../base/index.ts";

/** What the page of the bot says. */
interface TelegramWords {
  none: string;
  how: [string, string, string];
  token: string;
  connect: string;
  another: string;
  anotherHint: string;
  connected: string;
  fetched: string;
  brought: string;
  ofSettings: string;
  disconnect: string;
  sure: string;
  yes: string;
  no: string;
  trouble: { sealed: string; bad_token: string; unreachable: string; not_brought: (why: string) => string };
  failed: { bad_token: string; bad_address: string; unavailable: string; other: string };
}

/** In each language. */
export const WORDS: Record<Locale, TelegramWords> = {
  ru: {
    none: "Бот ещё не подключён.",
    how: [
      "Напишите в Telegram боту @BotFather и отправьте ему команду /newbot.",
      "Придумайте имя и адрес бота; в ответ придёт токен — строка вида 123456:ABC…",
      "Вставьте токен сюда. Он хранится зашифрованным, и увидеть его потом нельзя.",
    ],
    token: "Токен бота",
    connect: "Подключить",
    another: "Другой бот",
    anotherHint: "Вставьте токен другого бота — он заменит этого. Клиенты прежнего бота останутся в базе.",
    connected: "Бот работает:",
    fetched: "Сервис сам забирает сообщения у Telegram.",
    brought: "Telegram сам присылает сообщения на адрес сервиса.",
    ofSettings: "Токен задан в настройке TELEGRAM_BOT_TOKEN сервера, и она важнее: сменить бота можно только там.",
    disconnect: "Отключить бота",
    sure: "Бот перестанет отвечать клиентам, а токен будет удалён. Отключить?",
    yes: "Да, отключить",
    no: "Оставить",
    trouble: {
      sealed:
        "Токен сохранён под другим ключом: настройка SECRET изменилась. Верните прежнюю или вставьте токен ещё раз.",
      bad_token:
        "Telegram больше не принимает этот токен. Возьмите у @BotFather новый (команда /token) и вставьте его.",
      unreachable:
        "Telegram сейчас не отвечает. Сервис пробует снова сам; проверьте, есть ли у сервера доступ в интернет.",
      not_brought: (why) =>
        `Telegram не может доставить сообщения на адрес сервиса: ${why}. Проверьте PUBLIC_URL и сертификат.`,
    },
    failed: {
      bad_token: "Telegram не знает такого токена. Скопируйте его у @BotFather целиком и вставьте ещё раз.",
      bad_address:
        "Telegram не может присылать сообщения на адрес этого сервиса: нужен открытый адрес https в настройке PUBLIC_URL.",
      unavailable: "Telegram сейчас не отвечает. Попробуйте через минуту.",
      other: "Не получилось. Попробуйте ещё раз.",
    },
  },
  uk: {
    none: "Бота ще не підключено.",
    how: [
      "Напишіть у Telegram боту @BotFather і надішліть йому команду /newbot.",
      "Придумайте ім'я та адресу бота; у відповідь прийде токен — рядок на зразок 123456:ABC…",
      "Вставте токен сюди. Він зберігається зашифрованим, і побачити його потім не можна.",
    ],
    token: "Токен бота",
    connect: "Підключити",
    another: "Інший бот",
    anotherHint: "Вставте токен іншого бота — він замінить цього. Клієнти попереднього бота залишаться в базі.",
    connected: "Бот працює:",
    fetched: "Сервіс сам забирає повідомлення з Telegram.",
    brought: "Telegram сам надсилає повідомлення на адресу сервісу.",
    ofSettings:
      "Токен задано в налаштуванні TELEGRAM_BOT_TOKEN сервера, і воно має перевагу: змінити бота можна лише там.",
    disconnect: "Відключити бота",
    sure: "Бот перестане відповідати клієнтам, а токен буде видалено. Відключити?",
    yes: "Так, відключити",
    no: "Залишити",
    trouble: {
      sealed:
        "Токен збережено під іншим ключем: налаштування SECRET змінилося. Поверніть попереднє або вставте токен ще раз.",
      bad_token: "Telegram більше не приймає цей токен. Візьміть у @BotFather новий (команда /token) і вставте його.",
      unreachable:
        "Telegram зараз не відповідає. Сервіс пробує знову сам; перевірте, чи має сервер доступ до інтернету.",
      not_brought: (why) =>
        `Telegram не може доставити повідомлення на адресу сервісу: ${why}. Перевірте PUBLIC_URL і сертифікат.`,
    },
    failed: {
      bad_token: "Telegram не знає такого токена. Скопіюйте його в @BotFather повністю і вставте ще раз.",
      bad_address:
        "Telegram не може надсилати повідомлення на адресу цього сервісу: потрібна відкрита адреса https у налаштуванні PUBLIC_URL.",
      unavailable: "Telegram зараз не відповідає. Спробуйте за хвилину.",
      other: "Не вдалося. Спробуйте ще раз.",
    },
  },
  en: {
    none: "No bot is connected yet.",
    how: [
      "In Telegram, write to @BotFather and send it /newbot.",
      "Choose a name and an address; it answers with a token such as 123456:ABC…",
      "Paste the token here. It is kept encrypted, and nobody can see it afterwards.",
    ],
    token: "The bot's token",
    connect: "Connect",
    another: "Another bot",
    anotherHint:
      "Paste another bot's token: it takes this one's place. Customers of the earlier bot stay in the database.",
    connected: "The bot works:",
    fetched: "The service fetches messages from Telegram itself.",
    brought: "Telegram brings messages to the service's address.",
    ofSettings:
      "The token is in the server's setting TELEGRAM_BOT_TOKEN, which wins: the bot can be changed only there.",
    disconnect: "Disconnect the bot",
    sure: "The bot will no longer answer customers, and its token is deleted. Disconnect it?",
    yes: "Yes, disconnect",
    no: "Keep it",
    trouble: {
      sealed: "The token was sealed under another SECRET. Put the former setting back, or paste the token again.",
      bad_token: "Telegram does not accept this token any more. Get a new one from @BotFather (/token) and paste it.",
      unreachable:
        "Telegram does not answer right now. The service tries again by itself; check that the server can reach the internet.",
      not_brought: (why) =>
        `Telegram cannot bring messages to the service's address: ${why}. Check PUBLIC_URL and its certificate.`,
    },
    failed: {
      bad_token: "Telegram does not know this token. Copy all of it from @BotFather and paste it again.",
      bad_address:
        "Telegram cannot bring messages to this service: it needs a public https address in the setting PUBLIC_URL.",
      unavailable: "Telegram does not answer right now. Try again in a minute.",
      other: "That did not work. Try again.",
    },
  },
};
