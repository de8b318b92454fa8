# Всё, что бот говорит по-русски. Синтаксис Project Fluent: https://projectfluent.org
# Строки вида {$name} заполняет программа; менять можно любые слова вокруг.

lines = {$text}

## Разговор
chitchat-greet = Здравствуйте! Я бот магазина. Отвечу на вопросы, помогу выбрать и заказать, найду ваш заказ, поменяю ваши данные или позову сотрудника. Что вас интересует?
chitchat-thank = Пожалуйста! Если что-то ещё понадобится, пишите.
chitchat-bye = До свидания! Хорошего вам дня.
chitchat-help =
    Вот чем могу помочь:
    • подобрать товар, сказать цену и есть ли он, оформить или повторить заказ
    • показать, где заказ, изменить или отменить его, прислать счёт или чек
    • оформить возврат или обмен, узнать о деньгах за возврат
    • показать и поменять ваши данные, рассылки, баллы
    • ответить на вопрос о доставке, оплате и магазине
    • записать жалобу или позвать сотрудника
    Просто напишите своими словами.
chitchat-who-are-you = Я бот этого магазина, не человек. Отвечаю по статьям и данным магазина, а если не справлюсь — позову сотрудника.
chitchat-praise = Спасибо, приятно слышать! Чем ещё помочь?
chitchat-smalltalk = Спасибо, что спросили! Лучше всего я разбираюсь в делах магазина. Чем помочь?
chitchat-still-there = Да, я здесь. Чем помочь?
chitchat-outcome = О решении коллег у меня ничего не записано.
chitchat-sticker = 🙂 Напишите словами, чем помочь, — стикеры я понимаю плохо.
chitchat-file = Файл получил и сохранил для сотрудника, сам я его прочитать не могу. Опишите, пожалуйста, вопрос словами или напишите «позовите человека».
chitchat-voice = Голосовое сообщение сохранил для сотрудника, сам я его прослушать не могу. Напишите, пожалуйста, вопрос словами или попросите: «позовите человека».
chitchat-off-topic = С этим я не помощник: я знаю только то, что касается магазина. Спросите о товарах, доставке, оплате или своём заказе — подскажу.
chitchat-injection = Так я не умею: я отвечаю на вопросы о магазине и показываю каждому только его собственные данные. Чем помочь?
chitchat-other-person = Данные других покупателей я не показываю и не меняю. Могу показать ваши.
chitchat-promo-code = Промокоды в чате я не раздаю. Если код у вас уже есть, введите его при оформлении заказа на сайте.
back-to = Вернёмся к нашему вопросу. {$question}
as-you-wish = Хорошо. Если что-то понадобится, пишите.
cancelled = Хорошо, остановились. Ничего не изменено.
nothing-changed = Хорошо, ничего не меняю.
nothing-pending = Сейчас нечего подтверждать: этот вопрос уже закрыт. Чем помочь?
proposal-expired = Подтвердить это уже нельзя: прошло слишком много времени или изменение уже сделано. Если оно всё ещё нужно, напишите мне ещё раз.
something-broke = Простите, у меня что-то сломалось, и ответить сам я сейчас не могу.
already-so = У вас уже так и записано, менять нечего.
button-confirm = Да, всё верно
button-cancel = Нет, не менять

## Another door
propose-join = Вы начали разговор на сайте, последнее сообщение — {$when}. Продолжить его здесь? Он будет виден и тут, и на сайте. Если эту ссылку прислал вам кто-то другой, нажмите «Нет».
link-expired = Эта ссылка больше не работает: ею можно воспользоваться один раз, в течение пятнадцати минут. Откройте чат на сайте и возьмите новую или просто напишите мне здесь.
join-another-customer = Тот разговор принадлежит другому покупателю, поэтому сюда я его не перенесу. Просто напишите, что вам нужно.
joined = Готово: разговор с сайта продолжается здесь.

## Знания
nearest = Точного ответа я не нашёл. Может быть, вам подойдёт одна из этих статей?
dont-know = Я не знаю ответа на этот вопрос и не хочу выдумывать. Передать его сотруднику?
dont-know-noted = Я не знаю ответа на этот вопрос, но сотрудник его увидит.
article-gone = Этой статьи больше нет. Спросите, пожалуйста, своими словами.
choice-yes-person = Да, передайте
choice-no = Нет, спасибо
choice-none-of-these = Ничего из этого
choice-other-place = Другое место
place-unknown = Такого места я не знаю. В какой это стране?
choice-helped = Да, помогло
choice-not-helped = Нет, не то
choice-ask-person = Спросить сотрудника
helped-thanks = Рад, что помогло! Понадобится что-то ещё — пишите.
not-helped = Жаль, что ответ не подошёл. Может быть, дело в одной из этих статей? Или передам вопрос сотруднику.
not-helped-ask = Жаль, что ответ не подошёл. Попробуйте спросить другими словами — или передам вопрос сотруднику.
not-helped-noted = Жаль, что ответ не подошёл. Сотрудник увидит ваш вопрос.

## Заказы
order-new = Заказ {$number} принят {$when} и ждёт отправки.
order-paid = Заказ {$number} от {$when} оплачен, собираем его к отправке.
order-shipped = Заказ {$number} в пути: отправлен {$when}.
order-delivered = Заказ {$number} доставлен {$when}.
order-cancelled = Заказ {$number} отменён {$when}.
order-shipped-undated = Заказ {$number} в пути.
order-delivered-undated = Заказ {$number} доставлен.
order-cancelled-undated = Заказ {$number} отменён.
order-tracking = Служба доставки: {$carrier}, номер отслеживания {$tracking}.
order-tracking-only = Номер отслеживания: {$tracking}.
order-city = Город доставки: {$city}.
order-item = {$quantity ->
    [1] {$name}
   *[other] {$name} × {$quantity}
}
order-items = В заказе: {$items}.
order-items-more = В заказе: {$items} и ещё {$more ->
    [one] {$more} позиция
    [few] {$more} позиции
   *[other] {$more} позиций
}.
order-total = Сумма: {$total}.
order-total-unpaid = Сумма: {$total}, заказ ещё не оплачен.
order-line = • {$number} от {$when} — {$status}, {$total}
status-new = принят
status-paid = оплачен
status-shipped = в пути
status-delivered = доставлен
status-cancelled = отменён
which-order = О каком заказе речь?
your-orders = Ваши последние заказы:
no-orders = Заказов у вас пока нет.
ask-order = Напишите, пожалуйста, номер заказа — он есть в письме о покупке. Если номера нет под рукой, напишите e-mail или телефон, который вы указывали в магазине, — я пришлю на почту код.
ask-order-or-share = Чтобы найти заказ, поделитесь своим номером телефона кнопкой ниже или напишите номер заказа.
ask-order-contact = Чтобы показать заказ {$number}, мне нужно убедиться, что он ваш. Какой телефон или e-mail указан в заказе?
not-among-yours = Заказа {$number} среди ваших нет. Проверьте, пожалуйста, номер и напишите его ещё раз.
no-match = Заказа с таким номером и таким телефоном или e-mail я не нашёл. Проверьте, пожалуйста, и напишите телефон или e-mail ещё раз — или пришлите другой номер заказа.
too-many-tries = Слишком много попыток. Для безопасности дальше вам поможет сотрудник.

## Вести о заказах
notice-paid = Оплата за заказ {$number} пришла, спасибо! Собираем его к отправке.
notice-shipped = Хорошие новости: ваш заказ {$number} уже в пути.
notice-delivered = Ваш заказ {$number} доставлен. Спасибо, что выбрали нас!
notice-cancelled = Ваш заказ {$number} отменён.
notice-cancelled-refunded = Ваш заказ {$number} отменён, деньги за него возвращены.
notice-cancelled-unpaid = Ваш заказ {$number} отменён: оплата не поступила в срок. Если вы уже оплатили счёт или заказ ещё нужен, напишите нам.
notice-more = Подробнее о заказе
notice-subject = Заказ {$number}: {$status}
notices-subject = Новости о вашем заказе
notice-letter =
    Здравствуйте!

    {$news}

    Вы получили это письмо, потому что согласились на письма от магазина. Передумаете — напишите об этом в чате.
acting-unsupported = Правила магазина такого не предусматривают.
acted-subject = Ваш заказ {$number}
acted-letter =
    Здравствуйте!

    {$news}

    Это сделал наш сотрудник по вашей просьбе. Если вы об этом не просили, напишите нам.

## Кто вы
ask-identity = Для этого мне нужно знать, кто вы. Напишите e-mail или телефон, который вы указывали в магазине, — я пришлю на почту код.
ask-share-contact = Для этого мне нужно знать, кто вы. Поделитесь своим номером телефона кнопкой ниже или напишите e-mail, который вы указывали в магазине.
ask-identity-order = Помогу оформить заказ. Для этого мне нужно знать, кто вы: напишите e-mail или телефон, который вы указывали в магазине, — я пришлю на почту код.
ask-identity-order-of = Помогу оформить заказ: {$product}. Для этого мне нужно знать, кто вы: напишите e-mail или телефон, который вы указывали в магазине, — я пришлю на почту код.
ask-share-contact-order = Помогу оформить заказ. Для этого мне нужно знать, кто вы: поделитесь своим номером телефона кнопкой ниже или напишите e-mail, который вы указывали в магазине.
ask-share-contact-order-of = Помогу оформить заказ: {$product}. Для этого мне нужно знать, кто вы: поделитесь своим номером телефона кнопкой ниже или напишите e-mail, который вы указывали в магазине.
ask-code = Если такой контакт у нас есть, мы отправили письмо с кодом из 6 цифр, а если вы писали нам в Telegram, то код придёт и туда. Введите его сюда — код действует {$minutes ->
    [one] {$minutes} минуту
    [few] {$minutes} минуты
   *[other] {$minutes} минут
}.
ask-contact-code = Введите код сюда — он действует {$minutes ->
    [one] {$minutes} минуту
    [few] {$minutes} минуты
   *[other] {$minutes} минут
}.
wrong-code = Код не подошёл. Проверьте его, пожалуйста, и введите ещё раз.
code-expired = Этот код больше не действует. Попросите, пожалуйста, новый.
too-many-codes = Кодов отправлено уже достаточно. Дальше вам поможет сотрудник.
codes-not-allowed = В этом магазине личность проверяет сотрудник, сейчас я его позову.
contact-unknown = Этого номера телефона у нас нет. Напишите e-mail, который вы указывали в магазине, — пришлю на него код. Заказ можно найти и по его номеру.
contact-shared = Этот номер записан у нескольких покупателей. Напишите, пожалуйста, ваш e-mail — пришлю код.
foreign-contact = Это чужой контакт, он ничего не подтверждает. Поделитесь, пожалуйста, своим — кнопкой ниже.
already-identified = Я уже знаю, кто вы, — подтверждать ничего не нужно.
identified = Спасибо, теперь я вас узнал.
not-identified = Сначала мне нужно убедиться, что это вы.
code-subject = Код подтверждения: {$code}
code-letter =
    Ваш код: {$code}

    Введите его в чате магазина. Код действует {$minutes ->
        [one] {$minutes} минуту
        [few] {$minutes} минуты
       *[other] {$minutes} минут
    }. Никому его не сообщайте: сотрудники магазина его не спрашивают.

    Если вы не просили код, просто удалите это письмо.

## Ваши данные
your-profile = Вот что о вас записано:
profile-hint = Если что-то не так, напишите, например: «поменяйте телефон».
field-line = • {$field}: {$value}
change-line = • {$field}: {$before} → {$after}
not-given = не указано
field-name = Имя
field-first-name = Имя
field-last-name = Фамилия
field-patronymic = Отчество
field-phone = Телефон
field-email = E-mail
field-city = Город
field-address = Адрес
field-birth-date = Дата рождения
field-language = Язык
field-loyalty-level = Уровень в программе лояльности
ask-name = Как вас записать? Напишите имя и фамилию.
ask-phone = Напишите новый номер телефона.
ask-email = Напишите новый e-mail.
ask-address = Напишите новый адрес: город, улицу, дом и квартиру.
ask-birth-date = Напишите дату рождения, например 17.05.1990.
propose-profile = Проверьте, пожалуйста, и подтвердите изменение:
contact-unproven-note = Пока новый контакт не подтверждён, узнавать вас будем по прежнему.
profile-saved = Готово, записал.
invalid-email = Это не похоже на e-mail. Напишите его, пожалуйста, целиком, например anna@example.com.
invalid-phone = Это не похоже на номер телефона. Напишите его, пожалуйста, целиком, с кодом страны.
invalid-phone-or-email = Это не похоже ни на телефон, ни на e-mail. Попробуйте, пожалуйста, ещё раз.
invalid-birth-date = Такой даты рождения быть не может. Напишите её, пожалуйста, так: 17.05.1990.
invalid-name = Это не похоже на имя. Напишите, пожалуйста, имя и фамилию буквами.
invalid-address = Это не похоже на адрес. Напишите, пожалуйста, город, улицу и дом.
invalid-language = Я говорю по-русски, по-украински и по-английски. Какой язык вам удобнее?
ask-language = На каком языке вам удобнее?
language-switched = Хорошо, дальше говорим по-русски.
propose-language = Дальше говорим по-русски. Записать русский и в ваши данные, чтобы письма тоже приходили на нём?
language-ru = Русский
language-uk = Українська
language-en = English

## Согласия
channel-email = e-mail
channel-telegram = Telegram
channel-sms = SMS
consents-none = • Рассылки: согласия нет
consents-given = • Рассылки: {$channels}
ask-consent = Какие рассылки включить или отключить?
choice-consent-email-on = Включить e-mail
choice-consent-email-off = Отключить e-mail
choice-consent-telegram-on = Включить Telegram
choice-consent-telegram-off = Отключить Telegram
choice-consent-sms-on = Включить SMS
choice-consent-sms-off = Отключить SMS
choice-consent-all-off = Отключить всё
propose-consent-on = Включить рассылки ({$channels})? Там же будут приходить новости о ваших заказах. Отказаться можно в любой момент.
propose-consent-off = Отключить рассылки ({$channels})? Новости о ваших заказах там тоже приходить перестанут, но о заказе всегда можно спросить здесь.
consent-given = Готово, рассылки включены.
consent-withdrawn = Готово, рассылки отключены.

## Поле карточки и подтверждение нового контакта
ask-field = Что вы хотите изменить?
ask-field-value = Что записать в поле «{$field}»?
field-gender = Пол
field-region = Область
field-postal-code = Индекс
field-country = Страна
gender-f = женский
gender-m = мужской
cannot-change-field = Это поле я здесь изменить не могу. Передать сотруднику?
invalid-choice = Такого варианта для поля «{$field}» нет. Выберите, пожалуйста, из этих.
invalid-number = В поле «{$field}» нужно число, например 12 или 2,5.
invalid-flag = В поле «{$field}» нужно «да» или «нет».
flag-true = да
flag-false = нет
invalid-day = В поле «{$field}» нужна дата, например 17 мая 2015.
unknown-field = Такого поля в магазине нет.
invalid-value = Для поля «{$field}» это не подходит. Напишите, пожалуйста, иначе и короче.
invalid-postal-code = Это не похоже на почтовый индекс. Напишите его, пожалуйста, как на письмах, например LT-10309.
invalid-country = Такой страны я не знаю. Напишите, пожалуйста, её название или двухбуквенный код.
offer-proof-email = Чтобы узнавать вас по новой почте и присылать на неё коды, её нужно подтвердить: отправлю на неё код. Отправить?
offer-proof-phone = Чтобы узнавать вас по новому номеру, его нужно подтвердить: поделитесь своим контактом. Сделаем это сейчас?
choice-prove-email = Отправить код
choice-prove-phone = Подтвердить номер
choice-prove-later = Позже
nothing-to-prove = Подтверждать нечего: все ваши контакты, какие можно подтвердить здесь, уже подтверждены.
proof-sent = Письмо с кодом из 6 цифр отправлено на {$email}.
proof-letter =
    Ваш код: {$code}

    Введите его в чате магазина, чтобы подтвердить, что эта почта ваша. Код действует {$minutes ->
        [one] {$minutes} минуту
        [few] {$minutes} минуты
       *[other] {$minutes} минут
    }. Никому его не сообщайте: сотрудники магазина никогда его не спрашивают.

    Если вы не запрашивали код, просто удалите это письмо.
ask-proof-phone = Поделитесь своим контактом кнопкой ниже, и номер будет подтверждён.
proof-other-phone = Это не тот номер, что у нас записан. Поделитесь контактом с записанным номером или сначала измените телефон.
email-proven = Спасибо, почта подтверждена: теперь я узнаю вас и по ней.
phone-proven = Спасибо, номер подтверждён: теперь я узнаю вас и по нему.
code-chat = Ваш код: {$code}. Введите его в том чате магазина, где его попросили; он действует {$minutes ->
    [one] {$minutes} минуту
    [few] {$minutes} минуты
   *[other] {$minutes} минут
}. Никому его не сообщайте: сотрудники магазина никогда его не спрашивают. Если вы не запрашивали код, ничего делать не нужно.

## Согласия по темам
choice-consent-email-topics = E-mail: выбрать темы
choice-consent-telegram-topics = Telegram: выбрать темы
choice-consent-sms-topics = SMS: выбрать темы
ask-topic = Что включить или отключить? Речь о том, что приходит сюда: {$channel}.
ask-channel-of = Где? Речь о теме «{$topic}».
choice-topic-on = Включить: {$topic}
choice-topic-off = Отключить: {$topic}
propose-topic-on = Включить {$topics} ({$channels})? Отказаться можно в любой момент.
propose-topic-off = Отключить {$topics} ({$channels})? Остальное, на что вы согласились, будет приходить как раньше.
topic-quoted = «{$topic}»
topic-given = Готово, включено.
topic-withdrawn = Готово, отключено.
channel-without = {$channel} (кроме: {$topics})

## Ваши данные: копия, удаление
propose-export = Подготовить копию всего, что мы о вас храним: данные, согласия, заказы, письма и переписку? Ссылку напишу сюда, а если у вас есть подтверждённая почта, пришлю и туда. Она откроется один раз в течение {$days ->
    [one] {$days} дня
    [few] {$days} дней
   *[other] {$days} дней
}.
export-requested = Готово, собираю копию. Ссылка появится здесь через минуту.
propose-export-again = Вы просили копию {$when}, и ссылку я уже присылал. Прислать новую сюда? Прежняя перестанет открываться.
export-ready = Копия ваших данных готова: {$link}
    Ссылка откроется один раз, до {$until}. Никому её не передавайте: кто её откроет, увидит всё.
export-subject = Копия ваших данных
export-letter =
    Здравствуйте!

    Вы просили копию всего, что мы о вас храним. Вот она: {$link}

    Ссылка откроется один раз, до {$until}. Никому её не передавайте: кто её откроет, увидит всё.

    Если просили не вы, напишите нам в чат.
export-page-title = Копия ваших данных
export-page-open = Здесь копия всего, что магазин о вас хранит, одним файлом JSON. Ссылка одноразовая: после скачивания она больше не откроется.
export-page-button = Скачать
export-page-gone = Эта ссылка больше не действует: её уже открывали или её срок прошёл. Попросите новую копию в чате.
export-page-unknown = По этому адресу ничего нет. Проверьте, пожалуйста, целиком ли скопирована ссылка.
propose-deletion = Удалить ваши данные? Будут удалены имя, телефон, почта, адрес, дата рождения, согласия и наша переписка.
deletion-keeps = Останутся {$keeps}.
deletion-keeps-usual = ваши заказы с суммами и датами, нужные для бухгалтерии, но уже без вашего имени и контактов
deletion-waits-for = Сначала должны завершиться заказы: {$orders}. Данные удалим сразу после этого, до тех пор можно передумать.
deletion-for-good = Отменить удаление нельзя.
deletion-requested = Запрос принят. Данные удалим в течение нескольких минут, и я напишу об этом сюда.
deletion-requested-waits = Запрос принят. Данные удалим, как только завершатся заказы: {$orders}. До тех пор запрос можно отозвать.
deletion-asked-before = Вы просили удалить данные {$when}, этот запрос открыт. Оставить его или отозвать?
choice-deletion-withdraw = Отозвать запрос
choice-deletion-leave = Оставить
deletion-left = Хорошо, запрос остаётся.
propose-withdraw-deletion = Отозвать запрос на удаление данных? Тогда всё останется как есть.
deletion-withdrawn = Готово, запрос отозван: ваши данные остаются.
deletion-done = Ваши данные удалены, как вы просили. Кто вы, я больше не знаю, но на вопросы о магазине по-прежнему отвечу.
deletion-subject = Ваши данные удалены
deletion-letter =
    Здравствуйте!

    Ваши данные удалены, как вы просили. То, что закон обязывает хранить для бухгалтерии, остаётся без вашего имени и контактов.

    Это наше последнее письмо вам.
cannot-already-requested = Вы уже просили об этом {$when}, запрос выполняется.

## Товары
product-name = {$name}
cheapest-goods = Самое недорогое из того, что есть в наличии:
dearest-goods = Самое дорогое из того, что есть в наличии:
cheaper-goods = Дешевле, чем «{$name}»:
no-cheaper-goods = Дешевле, чем «{$name}», в наличии ничего нет.
priced-goods = • {$name} — {$price}
products-found = Вот что нашлось:
variant-line = • {$label}: {$price}, {$stock}
variant-line-only = • {$price}, {$stock}
product-line = • {$name}: {$price}, {$stock}
product-line-from = • {$name}: от {$price}, {$stock}
price-unknown = цену уточняем
in-stock = есть в наличии
few-in-stock = {$count ->
    [one] осталась {$count} штука
    [few] осталось {$count} штуки
   *[other] осталось {$count} штук
}
out-of-stock = нет в наличии

## Человек
handoff-open = Передал разговор сотруднику, он ответит вам здесь. Всё, что вы уже написали, он увидит — повторять не нужно.
handoff-closed = Передал вопрос сотруднику. Сейчас нерабочее время, ответим {$when}. Всё, что вы написали, сотрудник увидит.
handoff-unknown = Передал вопрос сотруднику. Он ответит, как только выйдет на связь: точное время обещать не могу.
handoff-already-open = Сотрудник уже знает о вас и скоро ответит здесь.
handoff-already-closed = Сотрудник уже знает о вас. Сейчас нерабочее время, ответим {$when}.
handoff-already-unknown = Сотрудник уже знает о вас и ответит, как только выйдет на связь.
noted-for-person = Хорошо, сотрудник увидит и это сообщение.
ask-contact-for-answer = Если вы закроете страницу, куда вам ответить? Оставьте e-mail или телефон — или просто ждите здесь.
contact-kept = Хорошо, если вас здесь не будет, ответим сюда: {$contact}.
unread-subject = Ответ на ваш вопрос в чате магазина
unread-letter =
    Здравствуйте! Вы писали нам в чат, но, похоже, закрыли страницу раньше, чем мы ответили. Вот наш ответ:

    {$words}

    Если остались вопросы, продолжите разговор в чате на сайте: мы видим всю переписку.
guest = Гость {$mark}

## Что пока делает человек
unsupported-cancel-order = Отменить заказ сам я не могу — это делает сотрудник. Передать ему?
unsupported-change-delivery-address = Поменять адрес доставки заказа сам я не могу — это делает сотрудник. Передать ему?
unsupported-change-items = Поменять состав заказа сам я не могу — это делает сотрудник. Передать ему?
unsupported-return-items = Оформить возврат сам я не могу — это делает сотрудник. Передать ему?
unsupported-exchange-item = Оформить обмен сам я не могу — это делает сотрудник. Передать ему?
unsupported-place-order = В чате этот магазин заказов не принимает. Заказать можно на сайте, или передам вас сотруднику. Передать?
unsupported-request-export = Выгрузку ваших данных готовит сотрудник. Передать ему просьбу?
unsupported-request-deletion = Удаление ваших данных оформляет сотрудник. Передать ему просьбу?

## Меню в Telegram
menu-orders = Мои заказы
menu-profile = Мои данные
menu-person = Позвать сотрудника
menu-language = Сменить язык
menu-help = Чем я могу помочь
menu-start = Начать разговор
button-share-contact = Поделиться номером телефона
unsupported-repeat-order = Повторить заказ в чате нельзя. Заказать можно на сайте, или передам вас сотруднику. Передать?
unsupported-change-payment = Поменять способ оплаты сам я не могу — это делает сотрудник. Передать ему?

## Посмотреть заказы
order-promised = Обещали доставить до {$day} включительно.
order-waits-for-payment = Отправим, как только придёт оплата.
order-late-unpaid = Обещали доставить до {$day}, но заказ ещё не оплачен: отправим, как только придёт оплата.
order-late-not-sent = Обещали доставить до {$day}, опаздываем на {$days ->
    [one] {$days} день
    [few] {$days} дня
   *[other] {$days} дней
}: заказ ещё не отправлен. Простите за задержку.
order-late-sent-late = Обещали доставить до {$day}, опаздываем на {$days ->
    [one] {$days} день
    [few] {$days} дня
   *[other] {$days} дней
}: поздно отправили, это наша вина. Простите за задержку.
order-late-on-its-way = Обещали доставить до {$day}, опоздание — {$days ->
    [one] {$days} день
    [few] {$days} дня
   *[other] {$days} дней
}: служба доставки везёт дольше обещанного. Простите за задержку.
order-late-for-reason = Обещали доставить до {$day}, опоздание — {$days ->
    [one] {$days} день
    [few] {$days} дня
   *[other] {$days} дней
}. Простите за задержку.
order-delay-reason = Причина задержки: {$reason}
order-tracking-link = Отследить посылку: {$url}
order-items-changed = Состав заказа изменён {$when}.
order-return-requested = Возврат оформлен {$when}: {$item}.
order-return-received = Возврат получили {$when}: {$item}. Деньги скоро вернём.
order-return-done = Возврат завершён {$when}: {$item}.
order-return-refunded = Возврат: {$item}; {$amount} вернули {$when}.
order-exchange-requested = Обмен оформлен {$when}: {$from} → {$to}.
order-exchange-received = Обмен: {$from} получили {$when}, отправим {$to}.
order-exchange-sent = Обмен: {$to} вместо {$from}, отправлено {$when}.
choice-order-receipt = Счёт
choice-cancel-order = Отменить заказ
choice-change-delivery-address = Сменить адрес
choice-change-items = Заменить товар
choice-return-items = Оформить возврат
choice-exchange-item = Обменять
choice-refund-status = Где мои деньги?
choice-repeat-order = Повторить заказ
which-order-receipt = По какому заказу нужен чек или счёт?
your-orders-of-day = Ваши заказы за {$from}:
your-orders-of-days = Ваши заказы с {$from} по {$to}:
your-orders-with = Ваши заказы с товаром «{$item}»:
your-orders-of-day-with = Ваши заказы за {$from} с товаром «{$item}»:
your-orders-of-days-with = Ваши заказы с {$from} по {$to} с товаром «{$item}»:
no-orders-of-day = За {$from} заказов у вас нет.
no-orders-of-days = С {$from} по {$to} заказов у вас нет.
no-orders-with = Заказов с товаром «{$item}» у вас нет.
no-orders-of-day-with = За {$from} заказов с товаром «{$item}» у вас нет.
no-orders-of-days-with = С {$from} по {$to} заказов с товаром «{$item}» у вас нет.
nearest-orders = Ближайшие по времени:
orders-more = И ещё {$more ->
    [one] {$more} заказ
    [few] {$more} заказа
   *[other] {$more} заказов
}. Чтобы сузить список, назовите месяц или товар — например, «мои заказы за октябрь».

## Возврат денег
refunds = Ваши возвраты денег:
refunds-of-order = Возврат денег по заказу {$number}:
refunds-of-others = Другие ваши возвраты денег:
refund-line-done = • {$amount}, {$what}: вернули {$when} {$way}.
refund-line-done-undated = • {$amount}, {$what}: вернули {$way}.
refund-line-due = • {$amount}, {$what}: вернём не позднее {$day} {$way}.
refund-line-due-undated = • {$amount}, {$what}: вернём {$way}. Точного срока у меня нет.
refund-line-overdue = • {$amount}, {$what}: должны были вернуть не позднее {$day}, но отметки о переводе я не вижу. Простите.
refund-line-waits = • {$amount}, {$what}: вернём {$way} в течение {$days ->
    [one] {$days} рабочего дня
    [few] {$days} рабочих дней
   *[other] {$days} рабочих дней
} после того, как товар придёт к нам.
refund-line-waits-undated = • {$amount}, {$what}: вернём {$way}, когда товар придёт к нам.
refund-what-cancel = отмена заказа {$number}
refund-what-change-items = замена товара в заказе {$number}
refund-what-change-payment = смена оплаты заказа {$number}
refund-what-return = возврат из заказа {$number}
refund-what-return-goods = {$item} из заказа {$number}
refund-what-exchange = обмен в заказе {$number}
refund-way-original = тем же способом, каким вы платили
refund-way-card-ending = на карту {$label}, которая заканчивается на {$digits}
refund-way-card = на вашу карту
refund-way-paypal = на PayPal
refund-way-gift-card = на подарочную карту
refund-way-bank = на банковский счёт
refund-amount-unknown = Сумму уточняем
refund-overdue-hint = Позвать сотрудника, чтобы выяснить, где деньги?
refunds-more = И ещё {$more ->
    [one] {$more} более ранний возврат
    [few] {$more} более ранних возврата
   *[other] {$more} более ранних возвратов
}.
no-refunds = Возвращать вам нечего: оплаченных отменённых заказов и возвратов у вас нет.
no-refunds-of-order = По заказу {$number} возвращать нечего.
no-refunds-of-order-unpaid = Заказ {$number} не был оплачен, поэтому возвращать нечего.
no-refunds-of-order-may-cancel = По заказу {$number} сейчас возвращать нечего. Если вы его отмените, деньги вернутся тем же способом, каким вы платили.

## Чеки и счета
receipt-title = Чек по заказу {$number} от {$when}
invoice-title = Счёт по заказу {$number} от {$when}
receipt-cancelled = Заказ {$number} от {$when} отменён.
receipt-seller = Продавец: {$seller}
receipt-line = {$name}: {$quantity} × {$price} = {$sum}
receipt-goods = Товары: {$sum}
receipt-discount = Скидка: −{$sum}
receipt-delivery = Доставка: {$sum}
receipt-fee = Наложенный платёж: {$sum}
receipt-other-more = Прочее: {$sum}
receipt-other-less = Прочие скидки: −{$sum}
receipt-total = Итого: {$sum}
receipt-paid = Оплачено {$when}
receipt-paid-undated = Оплачено
receipt-refunded = Деньги возвращены.
receipt-refunded-part = С тех пор вернули: {$sum}
receipt-to-pay = К оплате: {$sum}
receipt-pay-until = К оплате: {$sum}, до {$day} включительно
receipt-pay-overdue = К оплате: {$sum}; срок был до {$day}
receipt-pay-by-invoice = Как оплатить: банковским переводом по этому счёту, в назначении платежа укажите {$number}.
receipt-pay-on-delivery = Как оплатить: курьеру или в пункте выдачи, когда будете получать.
receipt-pay-as-chosen = Как оплатить: тем способом, который вы выбрали при заказе.

## Программа лояльности
loyalty-level = Ваш уровень — «{$level}»: возвращаем баллами {$percent} %.
loyalty-level-card = Ваш уровень — «{$level}».
loyalty-spent = За последние {$months ->
    [one] {$months} месяц
    [few] {$months} месяца
   *[other] {$months} месяцев
} вы потратили {$spent}.
loyalty-next = До уровня «{$level}» с возвратом {$percent} % осталось потратить {$missing}.
loyalty-top = Это самый высокий уровень.
loyalty-points = У вас {$points ->
    [one] {$points} балл
    [few] {$points} балла
   *[other] {$points} баллов
} — это {$worth}.
loyalty-points-only = У вас {$points ->
    [one] {$points} балл
    [few] {$points} балла
   *[other] {$points} баллов
}.
loyalty-points-none = Баллов у вас пока нет.
loyalty-points-unknown = Сколько у вас баллов, я не вижу.
unsupported-loyalty = Программы лояльности у нас нет, поэтому нет ни уровней, ни баллов. Позвать сотрудника?
field-loyalty-points = Баллы

## Ваши обращения
your-tickets = Ваши обращения:
ticket-line-open = • {$number} от {$when}, {$topic}: открыто. Ответить обещали до {$day} включительно.
ticket-line-open-undated = • {$number} от {$when}, {$topic}: открыто.
ticket-line-overdue = • {$number} от {$when}, {$topic}: всё ещё открыто. Ответить обещали до {$day} и опаздываем. Простите.
ticket-line-closed = • {$number} от {$when}, {$topic}: закрыто {$closed}.
ticket-line-order = {$line} Оно о заказе {$order}.
tickets-overdue-hint = Позвать сотрудника?
no-tickets = Обращений у вас нет. Если что-то пошло не так, расскажите — передам.
no-ticket-of-number = Обращения {$number} среди ваших нет.
no-ticket-of-order = Обращений о заказе {$number} у вас нет.
tickets-more = И ещё {$more ->
    [one] {$more} более раннее
    [few] {$more} более ранних
   *[other] {$more} более ранних
}.
ticket-topic-complaint = жалоба
ticket-topic-delivery = доставка
ticket-topic-payment = оплата
ticket-topic-return = возврат
ticket-topic-product = вопрос о товаре

## Вместо того, чего нет в наличии
alternatives = Сейчас этого нет. Из той же категории («{$category}») есть:
other-variants = Зато есть:
choice-order-product = Заказать: {$name}

## Советы

advice-any = Вот что могу посоветовать:
advice-fitting = Вот что подойдёт:
advice-with = К товару «{ $items }» хорошо подойдут:
advice-with-several = К этим товарам ({ $items }) хорошо подойдут:
advice-with-kind = К товарам из категории «{ $items }» хорошо подойдут:
advice-with-none = Что обычно берут вместе с этим ({ $items }), пока не видно. Зато могу посоветовать:
advice-better = Классом выше, чем «{$items}»:
advice-better-none = Лучше этого в той же категории, пожалуй, ничего нет.
advice-like = Из похожего на товар «{ $items }»:
advice-like-order = Похожее на то, что было в заказе {$number}:
advice-like-order-none = Похожего на заказ {$number} сейчас нет, но вот что могу посоветовать:
advice-no-order = Прошлых заказов у вас пока нет, но вот что могу посоветовать:
advice-others = Вот ещё варианты:
advice-no-others = Других вариантов сейчас нет.
advice-none = Сейчас посоветовать нечего: подходящего нет в наличии.
advice-none-within = На такую сумму подходящего в наличии нет.
advice-card = {$name} — {$price}
advice-line = • {$name} — {$price}
advice-why = {$why}
offer-reply = Могу посоветовать «{$name}», {$price}. {$why}
choice-add = В заказ
choice-others = Другие варианты

## Отзывы

ask-complaint = Мне жаль, что так вышло. Расскажите, что случилось, — запишу и передам сотруднику.
complaint-sorry = Мне жаль, что так вышло.
complaint-noted = Записал жалобу под номером {$ticket}.
complaint-noted-order = Записал жалобу на заказ {$order} под номером {$ticket}.
complaint-answer-by = Разберёмся и ответим здесь не позже {$day}.
complaint-added = Дописал к вашей жалобе {$ticket}: сотрудник увидит.
ask-rating = Разговор с сотрудником завершён. Как мы справились? Оцените от 1 до 5.
rate-thanks = Спасибо за оценку!
rate-same = Эту оценку, {$value}, я уже записал. Спасибо!
rate-low = Спасибо, записал. Что нам сделать лучше? Напишите пару слов — передам.
rate-very-low = Спасибо, что сказали прямо. Что пошло не так? Напишите пару слов, или снова позову сотрудника.
rate-comment-thanks = Спасибо, передал коллегам.
rate-nothing = Спасибо! Оценить можно разговор с сотрудником, когда он закончится, а недавних таких у нас с вами не было.
choice-person-again = Позвать сотрудника
ask-nps = Недавно вы получили заказ {$number}. Посоветовали бы вы нас друзьям? 0 — точно нет, 10 — обязательно.
nps-thanks = Спасибо за ответ! Рады, что вы с нами.
nps-low = Спасибо за честный ответ. Что нам исправить? Напишите пару слов.
nps-comment-noted = Спасибо, записал под номером {$ticket} и передал коллегам.

## Если не понял, и что вы имели в виду
proposal-anew = С тех пор прошло много времени, поэтому я проверил всё заново.
proposal-changed = Пока я ждал ответа, сумма изменилась. Пока ничего не сделано, проверьте, пожалуйста, ещё раз.
proposal-waits = Хорошо, это подождёт до {$until}. Когда будете готовы, нажмите кнопку или просто напишите «да».
waits = Хорошо, спешки нет. Напишите, когда будет удобно, — продолжим с этого места.
step-back = Хорошо, вернёмся на шаг назад.
not-understood = Не понял вас. Попробуйте, пожалуйста, сказать иначе — например, «где мой заказ» или «сколько стоит доставка».
not-understood-again = Всё ещё не понимаю, простите. Попробуйте совсем коротко: «отменить заказ», «вернуть товар», «поменять телефон». Или спросим сотрудника.
not-understood-here = Простите, не понял вас.
clarify = Не уверен, что понял вас правильно. Что из этого вам нужно?
wants-confirmation = Простите, не понял. Нажмите кнопку, ответьте «да» или «нет» — или напишите, что поправить.
wants-choice = Простите, не понял. Выберите, пожалуйста, один из вариантов ниже.
wants-order = Простите, не понял. Мне нужен номер заказа — он есть в письме о покупке.
wants-address = Простите, не понял. Мне нужен адрес: город, улица, дом и квартира.
wants-city = Простите, не понял. Мне нужно название города.
wants-email = Простите, не понял. Мне нужен e-mail, например anna@example.com.
wants-phone = Простите, не понял. Мне нужен номер телефона с кодом страны.
wants-phone-or-email = Простите, не понял. Мне нужен телефон или e-mail.
wants-identity = Простите, не понял. Мне нужен телефон или e-mail, который вы указывали в магазине.
wants-birth-date = Простите, не понял. Мне нужна дата рождения, например 17.05.1990.
wants-date = Простите, не понял. Мне нужна дата, например 17.05.
wants-name = Простите, не понял. Мне нужны имя и фамилия.
wants-code = Простите, не понял. Мне нужен код из 6 цифр, который мы вам отправили.
wants-item = Простите, не понял. Мне нужно название товара из заказа.
wants-product = Простите, не понял. Мне нужно название товара.
wants-quantity = Простите, не понял. Мне нужно количество — просто число.
wants-variant = Простите, не понял. Мне нужен вариант товара: размер, вес или цвет.
another-order = Хорошо, тогда другой заказ. Какой? Напишите, пожалуйста, его номер.
another-item = Хорошо, тогда другой товар. Какой?
another-variant = Хорошо, тогда другой вариант. Какой?
another-product = Хорошо, тогда другой товар. Какой?
another-one = Хорошо. А как нужно?
choice-flow-track-order = Где мой заказ
choice-flow-list-orders = Мои заказы
choice-flow-show-profile = Мои данные
choice-flow-change-name = Поменять имя
choice-flow-change-phone = Поменять телефон
choice-flow-change-email = Поменять e-mail
choice-flow-change-address = Поменять мой адрес
choice-flow-change-birth-date = Указать дату рождения
choice-flow-change-language = Сменить язык
choice-flow-change-field = Поменять другие данные
choice-flow-prove-contact = Подтвердить новый контакт
choice-flow-change-consent = Настроить рассылки
choice-flow-cancel-order = Отменить заказ
choice-flow-change-delivery-address = Поменять адрес доставки
choice-flow-change-items = Поменять товары в заказе
choice-flow-change-payment = Поменять способ оплаты
choice-flow-return-items = Вернуть товар
choice-flow-exchange-item = Обменять товар
choice-flow-refund-status = Где мои деньги за возврат
choice-flow-place-order = Сделать заказ
choice-flow-loyalty = Мои баллы
choice-flow-repeat-order = Повторить заказ
choice-flow-like-last-order = Похожее на прошлый заказ
choice-flow-order-receipt = Чек или счёт
choice-flow-ticket-status = Что с моим обращением
choice-flow-request-export = Получить копию моих данных
choice-flow-request-deletion = Удалить мои данные
choice-flow-complaint = Оставить жалобу
choice-flow-rate = Поставить оценку
choice-flow-identify = Подтвердить, что это я
choice-flow-leave-contact = Оставить контакт для ответа
choice-flow-join-thread = Продолжить разговор с сайта

## Оформить заказ
order-ask-product = Напишите, что хотите заказать и сколько: можно сразу несколько товаров.
order-ask-more = Что добавить?
order-ask-product-instead = Напишите, что заказать вместо этого.
order-unknown-product = «{$name}»: такого товара у нас не нашлось. Напишите, пожалуйста, иначе или назовите другой товар.
order-which-product = Нашлось несколько похожих товаров. Какой вам нужен?
order-which-variant = {$name}: какой вариант вам нужен?
order-out-of-stock = {$name}: сейчас нет в наличии.
order-other-variants = Есть другие варианты:
order-instead = Из той же категории есть вот что. Взять что-нибудь из этого?
order-few-left = {$name}: осталось только {$count} шт. Сколько берём?
order-basket = В заказе:
order-basket-line = {$quantity ->
    [1] • {$name}: {$sum}
   *[other] • {$name}, {$quantity} шт.: {$sum}
}
order-basket-total = Вместе {$total}.
order-under-minimum = Заказы мы принимаем от {$minimum}, не хватает {$missing}. Что добавить?
order-ask-way = Как доставить? Город: {$city}.
order-ask-way-to = Как доставить? Адрес: {$city}, {$address}.
order-way = • {$way}: {$price}, {$days}
order-way-undated = • {$way}: {$price}
order-way-pickup = • {$way}: {$price}, {$address}
order-days = {$to ->
    [one] {$to} рабочий день
    [few] {$to} рабочих дня
   *[other] {$to} рабочих дней
}
order-days-range = {$to ->
    [one] {$from}–{$to} рабочий день
    [few] {$from}–{$to} рабочих дня
   *[other] {$from}–{$to} рабочих дней
}
order-free = бесплатно
order-way-not-there = Так мы туда не доставляем ({$city}).
order-not-delivered-there = {$city}: туда мы, к сожалению, не доставляем.
order-what-is-possible = Можно так:
order-ask-where = Куда доставить? Напишите город, улицу, дом и квартиру.
order-ask-street = Напишите улицу, дом и квартиру. Город: {$city}.
order-ask-locker = Возле какого адреса удобен постамат? Напишите улицу и дом. Город: {$city}.
order-city-unknown = Не знаю места «{$city}». Напишите его, пожалуйста, вместе со страной.
order-ask-payment = Как вам удобно заплатить?
order-not-on-delivery = Заплатить при получении в этом случае нельзя.
order-payment-not-possible = Так заплатить за заказ из чата нельзя.
order-ask-payment-instead = Подойдёт другой способ?
order-payment-none = К сожалению, за такой заказ в чате заплатить нельзя. Оформите его, пожалуйста, на сайте.
order-not-possible = Такой заказ сейчас оформить не получится. Попробуйте ещё раз или напишите «позови человека».
order-no-day = Привезти в определённый день не обещаю, обычные сроки указаны ниже.
delivery-courier = Курьер
delivery-locker = Постамат
delivery-pickup = Самовывоз
delivery-post = Почта
payment-way-on-delivery = При получении
payment-way-invoice = По счёту
order-choice-variant = {$variant} — {$price}
order-choice-product = {$name} — {$price}
order-choice-product-from = {$name} — от {$price}
order-choice-gone = {$name} — {$stock}
order-choice-count = {$count} шт.
order-choice-without = Без этого
order-choice-many = {$name}, {$count} шт.
order-choice-way = {$way}: {$price}
order-choice-other-address = Другой адрес
order-choice-more = Добавить ещё
order-choice-payment-fee = {$payment} (+{$fee})
propose-order = Проверьте, пожалуйста, заказ:
order-price-changed = Тем временем цена изменилась, и заказ ещё не оформлен. Вот он по новой цене:
order-delivery = {$way ->
    [courier] Доставка курьером: {$price}
    [locker] Доставка в постамат: {$price}
   *[post] Доставка почтой: {$price}
}
order-address = Адрес: {$city}, {$address}
order-locker-near = Ближайший постамат к адресу: {$city}, {$address}
order-pickup-at = Самовывоз: {$address}
order-ready-by = Будет готов не позже {$day}.
order-deliver-by = Доставим не позже {$day}.
order-days-after-payment = Срок: {$days} после оплаты
order-pay-invoice = Оплата по счёту: {$days ->
    [one] в течение {$days} дня
    [few] в течение {$days} дней
   *[other] в течение {$days} дней
}
order-pay-pickup = Оплата на месте
order-pay-on-delivery = Оплата при получении
order-pay-on-delivery-fee = Оплата при получении, доплата {$fee}
order-total-of-all = Итого {$total}. Оформляем?
order-placed = Готово! Заказ {$number} оформлен, итого {$total}.
order-placed-invoice = Оплатите его по счёту до {$day} включительно. Напишите «счёт», и я пришлю его сюда; отправим сразу после оплаты.
order-placed-pickup = Заплатите на месте; возьмите с собой номер заказа.
order-placed-on-delivery = Заплатите при получении.
order-placed-track = Где заказ, можно спросить здесь в любой момент.
which-order-to-repeat = Какой заказ повторить?
order-repeat = Повторяем заказ {$number}.
order-repeat-nothing = Из заказа {$number} сейчас ничего нет в наличии. Напишите, что заказать вместо этого.
order-repeat-gone = • {$name}: сейчас нет в наличии, поэтому без него
order-repeat-fewer = • {$name}: осталось только {$count} шт.
order-repeat-price = • {$name}: теперь {$now}, было {$before}
wants-delivery = Простите, не понял. Мне нужен способ доставки: выберите его ниже.
wants-payment = Простите, не понял. Мне нужен способ оплаты: выберите его ниже.

## Что отменил сотрудник

undone-cancel-order = Наш сотрудник снял отмену: заказ {$number} снова в работе.
undone-change-delivery-address = Наш сотрудник вернул прежний адрес доставки заказа {$number}.
undone-change-items = Наш сотрудник вернул прежний состав заказа {$number}.
undone-change-payment = Наш сотрудник вернул прежний способ оплаты заказа {$number}.
undone-change-order = Мы поправили заказ {$number}: прошлое сообщение о его статусе было ошибкой.
undone-return-items = Наш сотрудник отменил заявку на возврат по заказу {$number}.
undone-exchange-item = Наш сотрудник отменил заявку на обмен по заказу {$number}.
undone-place-order = Наш сотрудник отменил заказ {$number}.
undone-update-profile = Наш сотрудник вернул прежние данные в вашей карточке.
undone-set-consent = Наш сотрудник вернул прежние настройки ваших рассылок.
undone-request-export = Наш сотрудник отозвал запрос на копию ваших данных.
undone-request-deletion = Наш сотрудник отозвал запрос на удаление ваших данных.

## Закрытая людьми часть разговора
closed-part = Ваш разговор с коллегами закончился {$when}. {$text}
closed-wanted = Вы писали: «{$text}».
closed-done = Сделано: {$acts}.
closed-promised = Коллеги написали {$day}: «{$text}».
closed-answered = Коллеги ответили: «{$text}».
closed-open = Без ответа остался вопрос: «{$text}».
closed-act-cancel-order = заказ {$order} отменён
closed-act-change-delivery-address = адрес доставки заказа {$order} изменён
closed-act-change-items = состав заказа {$order} изменён
closed-act-change-payment = способ оплаты заказа {$order} изменён
closed-act-return-items = возврат по заказу {$order} оформлен
closed-act-exchange-item = обмен по заказу {$order} оформлен
closed-act-place-order = заказ {$order} оформлен
closed-act-undo-cancel-order = отмена снята, заказ {$order} снова в работе
closed-act-undo-change-delivery-address = заказу {$order} вернули прежний адрес доставки
closed-act-undo-change-items = заказу {$order} вернули прежний состав
closed-act-undo-change-payment = заказу {$order} вернули прежний способ оплаты
closed-act-undo-return-items = возврат по заказу {$order} отменён
closed-act-undo-exchange-item = обмен по заказу {$order} отменён
closed-act-undo-place-order = заказ {$order} отменён
queue-place = { $ahead ->
    [0] Перед вами в очереди никого нет.
    [one] Перед вами в очереди {$ahead} разговор.
    [few] Перед вами в очереди {$ahead} разговора.
   *[other] Перед вами в очереди {$ahead} разговоров.
}

## Изменение заказов
which-order-cancel = Какой заказ отменить?
which-order-address = У какого заказа поменять адрес доставки?
which-order-items = В каком заказе заменить товар?
which-order-payment = У какого заказа поменять способ оплаты?
which-order-return = Из какого заказа возврат?
which-order-exchange = Из какого заказа обмен?
which-return = Что из заказа {$order} вернуть?
which-exchange = Что из заказа {$order} обменять?
which-change = Что в заказе {$order} заменить?
choice-all-items = Всё
choice-count-all = {$count ->
    [1] {$count}
   *[other] {$count} — все
}
how-many = {$item}: в заказе {$count} шт. Сколько из них?
only-so-many = {$item}: в заказе только {$count} шт. Сколько из них?
not-in-this-order = В заказе {$order} этого нет: {$item}. Выберите, пожалуйста, из того, что в нём есть.
which-variant = На какой вариант поменять? Сейчас: {$item}.
variant-unknown = Такого варианта у этого товара нет.
variant-the-same = Этот вариант и есть в заказе.
variant-out-of-stock = {$item} — сейчас нет в наличии.
choice-variant = {$variant}
choice-variant-dearer = {$variant} (+{$difference})
choice-variant-cheaper = {$variant} (−{$difference})
cannot-change-count = Убрать товар из оформленного заказа, добавить новый или поменять число штук я не могу: можно только взять вместо товара другой его вариант.
no-other-variant = Других вариантов у этого товара нет: {$item}.
cannot-order-shipped = {$status ->
    [delivered] Заказ {$order} уже доставлен, поэтому изменить или отменить его нельзя.
   *[other] Заказ {$order} уже в пути, поэтому изменить или отменить его нельзя.
}
cannot-already-cancelled = Заказ {$order} уже отменён.
cannot-already-returned = Возврат или обмен по заказу {$order} уже оформлен, второй раз это сделать нельзя.
cannot-already-changed = Состав заказа {$order} уже меняли, а сделать это можно только один раз.
cannot-not-returnable = {$cause ->
    [category] {$item} — такое мы не принимаем обратно и не обмениваем, если с товаром всё в порядке.
   *[status] Заказ {$order} ещё не доставлен, а вернуть или обменять можно только то, что вы уже получили.
}
cannot-return-window-passed = Вернуть товар из заказа {$order} уже нельзя: на возврат даётся {$days ->
    [one] {$days} день
    [few] {$days} дня
   *[other] {$days} дней
} после доставки, срок вышел {$last}.
cannot-exchange-window-passed = Обменять товар из заказа {$order} уже нельзя: на обмен даётся {$days ->
    [one] {$days} день
    [few] {$days} дня
   *[other] {$days} дней
} после доставки, срок вышел {$last}.
cannot-out-of-stock = {$item} — сейчас нет в наличии.
cannot-other-product = Заменить товар на совсем другой нельзя — только на другой вариант того же товара.
cannot-not-in-order = В заказе {$order} этого нет.
cannot-reason-not-allowed = Отменить заказ {$order} можно по одной из этих причин: {$reasons}. Какая подходит?
cannot-payment-not-possible = Оплатить заказ {$order} так не получится.
cannot-not-enough-balance = На подарочной карте {$balance}, а нужно {$needed}.
cannot-invalid-value = Этот вариант и есть в заказе {$order}.
cannot-unsupported = Сделать это сам я не могу.
cannot-no-match = Заказа {$number} среди ваших нет.
cannot-not-your-order = Заказа {$number} среди ваших нет.
offer-person = Передать вопрос сотруднику?
from-to = Было: {$before}. Станет: {$after}.
money-back = Вернём {$sum} {$to}.
money-back-within = В течение {$days ->
    [one] {$days} рабочего дня
    [few] {$days} рабочих дней
   *[other] {$days} рабочих дней
} вернём {$sum} {$to}.
money-back-at-once = Сразу вернём {$sum} {$to}.
money-back-received = Когда товар придёт к нам, вернём {$sum} {$to}.
money-back-received-within = Когда товар придёт к нам, в течение {$days ->
    [one] {$days} рабочего дня
    [few] {$days} рабочих дней
   *[other] {$days} рабочих дней
} вернём {$sum} {$to}.
money-none = Заказ не оплачен, так что возвращать нечего.
word-card = карта
method-card = карта
method-card-ending = {$label} •• {$last}
method-labelled = {$label}
method-paypal = PayPal
method-gift-card = подарочная карта
method-bank = банковский счёт
method-other = другой способ
method-unknown = тот способ, которым вы платили
method-none = ещё не оплачен
ask-reason-cancel = Почему вы отменяете заказ {$order}?
propose-cancel = Отменить заказ {$order}?
cancel-whole = Заказ отменяется целиком.
done-cancel = Заказ {$order} отменён.
instead-cancel-shipped = От посылки можно отказаться, когда её привезут, — или получить её и оформить возврат, если эти товары можно вернуть.
instead-cancel-delivered = Если что-то не подошло, можно оформить возврат. Оформить?
ask-delivery-address = Куда доставить заказ {$order}? Напишите город, улицу, дом и квартиру.
ask-street = {$city} — хорошо. Напишите, пожалуйста, улицу, дом и квартиру.
address-is-so = Заказ {$order} и так едет по этому адресу, менять нечего.
propose-address = Поменять адрес доставки заказа {$order}?
done-address = Готово: заказ {$order} доставим по адресу {$address}.
which-payment = Как оплатить заказ {$order}?
choice-gift-card = Подарочная карта, на ней {$balance}
payment-unknown = Такого способа оплаты у вас не записано.
propose-payment = Поменять способ оплаты заказа {$order}?
paid-with = Новая оплата: {$sum}, {$method}.
done-payment = Готово. Заказ {$order} теперь оплачен так: {$method}.
payment-unpaid = Заказ {$order} ещё не оплачен: способ можно выбрать прямо при оплате.
propose-return = Оформить возврат из заказа {$order}?
return-line = • {$item} — {$sum}
left-out-return = Вернуть не получится: {$items}.
which-refund = Куда вернуть деньги?
refund-original-only = Деньги можно вернуть только так, как вы платили.
choice-original-way = Туда, откуда платили
done-return = Возврат по заказу {$order} оформлен.
instead-return-exchange = Зато его ещё можно обменять: на другой вариант или, если он с браком, на такой же. Оформить обмен?
instead-return-cancel = Зато его пока можно отменить. Отменить?
instead-return-later = Оформим возврат, как только вы его получите. Ещё от посылки можно отказаться, когда её привезут.
instead-faulty = Если товар оказался с браком, это другое дело: им займётся сотрудник.
instead-damaged = Если же товар пришёл повреждённым или это не то, что вы заказывали, — это исключение: такой вопрос решит сотрудник.
send-back-to = Отправьте или принесите товар до {$until} включительно: {$address}. В коробку вложите записку с номером заказа {$order}.
send-back = Отправьте товар до {$until} включительно и вложите в коробку записку с номером заказа {$order}.
propose-items = Заменить в заказе {$order}?
left-out-change = Заменить не получится: {$items}.
swap-line = • {$before} → {$after}, цена та же
swap-line-same = • {$item} → новый такой же товар
swap-line-dearer = • {$before} → {$after}, {$count ->
    [1] на {$difference} дороже
   *[other] за штуку на {$difference} дороже
}
swap-line-cheaper = • {$before} → {$after}, {$count ->
    [1] на {$difference} дешевле
   *[other] за штуку на {$difference} дешевле
}
total-from-to = Сумма заказа: была {$before}, станет {$after}.
pay-difference = Доплата — {$sum}: как её внести, вам напишет сотрудник.
pay-difference-with = Доплата — {$sum}: {$method}.
done-items = Готово, заказ {$order} изменён:
instead-items-other = Можно оформить второй заказ — или отменить этот и собрать новый.
instead-items-shipped = Когда заказ придёт, можно будет оформить обмен или возврат, если эти товары их допускают.
propose-exchange = Обменять по заказу {$order}?
left-out-exchange = Обменять не получится: {$items}.
done-exchange = Обмен по заказу {$order} оформлен, новый товар уже отложили. Вышлем его, как только получим прежний.
instead-exchange-return = Можно вернуть товар и заказать то, что нужно, отдельно. Оформить возврат?
instead-exchange-later = Оформим обмен, как только вы его получите.

## Вопрос, который уже задавали: коротко, что записано и что осталось

noted = Записал: {$what}.
noted-plain = Записал.
noted-quantity = {$count ->
    [one] {$count} штука
    [few] {$count} штуки
   *[other] {$count} штук
}
noted-delivery-courier = доставка курьером
noted-delivery-locker = доставка в постамат
noted-delivery-pickup = самовывоз
noted-delivery-post = доставка почтой
noted-payment-invoice = оплата по счёту
noted-payment-on-delivery = оплата при получении
still-choose = Осталось выбрать: {$variants}?
still-order = Осталось выбрать заказ.
still-item = Осталось сказать, какой товар.
still-product = Осталось выбрать товар.
still-variant = Осталось выбрать вариант.
still-quantity = Осталось сказать, сколько штук.
still-delivery = Осталось выбрать, как доставить.
still-payment = Осталось выбрать, как заплатить.
still-address = Осталось сказать, куда доставить.
still-city = Осталось назвать город.
still-or-person = Если выбрать сложно, спросите сотрудника: я позову.

## Segments
# Как сказано, кого спрашивает маркетолог. Что после «у которых», стоит в именительном падеже.
segment-sentence = Клиенты, у которых {$what}.
segment-everybody = Все клиенты.
segment-everybody-but = Все клиенты, {$what}.
segment-but = кроме тех, у кого {$what}
segment-all-but = все, кроме тех, у кого {$what}
segment-unknown-stay = {$what} (о ком неизвестно, остаются)
segment-not = нет такого: {$what}
segment-unknown-out = {$what} (о ком неизвестно, не входят)
segment-all = всё вместе: {$what}
segment-any = хотя бы одно из: {$what}
segment-anything = что угодно
segment-top =
    Из них только { $percent ->
        [yes] первые {$n} %
       *[no] { $n ->
            [1] первый
           *[other] первые {$n}
        }
    } { $order ->
        [lowest] по возрастанию: {$by} (у кого этого нет, не в счёт)
       *[highest] по убыванию: {$by}
    }.
segment-zone = Дни и часы — по часовому поясу {$zone}.
segment-is = {$what} — {$is}
segment-op = { $op ->
    [more] больше {$value}
    [least] не меньше {$value}
    [less] меньше {$value}
    [most] не больше {$value}
    [other] что угодно, кроме {$value}
    [between] от {$value} до {$to} включительно
   *[equal] ровно {$value}
}
segment-than = { $op ->
    [more] больше, чем {$value}
    [least] не меньше, чем {$value}
    [less] меньше, чем {$value}
    [most] не больше, чем {$value}
    [other] не столько же, сколько {$value}
   *[equal] столько же, сколько {$value}
}
segment-times = {$times} × {$what}
segment-shop-average = среднее по магазину
segment-or-none = {$what} (в том числе когда их нет совсем)
segment-field = { $name ->
    [city] город
    [region] регион
    [country] страна
    [postal_code] почтовый индекс
    [gender] пол
    [age] возраст
    [birth_date] дата рождения
    [language] язык
    [registered] дата регистрации
    [source] источник
    [loyalty_level] уровень в программе лояльности
    [loyalty_points] баллы
    [first_name] имя
    [last_name] фамилия
    [patronymic] отчество
    [email] e-mail
    [phone] телефон
    [rfm_group] группа RFM
    [churn_risk] риск ухода
    [rfm_recency] оценка R (давность покупки, 5 — недавно)
    [rfm_frequency] оценка F (частота покупок, 5 — часто)
    [rfm_monetary] оценка M (сумма покупок, 5 — много)
    [lifetime_value] LTV (сумма всех покупок)
    [predicted_value] прогноз суммы покупок на 12 месяцев
    [p_alive] вероятность, что ещё купит
    [expected_orders] прогноз числа заказов на 12 месяцев
    [usual_interval] обычный промежуток между покупками
    [next_order] ожидаемая дата следующего заказа
   *[other] {$label}
}
segment-in = {$field} — {$values}
segment-not-in = {$field} — не {$values} (у кого неизвестно, не входят)
segment-has = {$field} — содержит {$values}
segment-known = {$field} — известно
segment-unknown = {$field} — неизвестно
segment-years = { $form ->
    [gen] { $n ->
        [one] {$n} года
        [few] {$n} лет
       *[other] {$n} лет
    }
   *[nom] { $n ->
        [one] {$n} год
        [few] {$n} года
       *[other] {$n} лет
    }
}
segment-step = { $form ->
    [gen] { $unit ->
        [hour] { $n ->
            [one] {$n} часа
           *[other] {$n} часов
        }
        [day] { $n ->
            [one] {$n} дня
           *[other] {$n} дней
        }
        [week] { $n ->
            [one] {$n} недели
           *[other] {$n} недель
        }
        [month] { $n ->
            [one] {$n} месяца
           *[other] {$n} месяцев
        }
        [quarter] { $n ->
            [one] {$n} квартала
           *[other] {$n} кварталов
        }
        [season] { $n ->
            [one] {$n} сезона
           *[other] {$n} сезонов
        }
        [half] { $n ->
            [one] {$n} полугодия
           *[other] {$n} полугодий
        }
       *[year] { $n ->
            [one] {$n} года
           *[other] {$n} лет
        }
    }
   *[acc] { $unit ->
        [hour] { $n ->
            [one] {$n} час
            [few] {$n} часа
           *[other] {$n} часов
        }
        [day] { $n ->
            [one] {$n} день
            [few] {$n} дня
           *[other] {$n} дней
        }
        [week] { $n ->
            [one] {$n} неделю
            [few] {$n} недели
           *[other] {$n} недель
        }
        [month] { $n ->
            [one] {$n} месяц
            [few] {$n} месяца
           *[other] {$n} месяцев
        }
        [quarter] { $n ->
            [one] {$n} квартал
            [few] {$n} квартала
           *[other] {$n} кварталов
        }
        [season] { $n ->
            [one] {$n} сезон
            [few] {$n} сезона
           *[other] {$n} сезонов
        }
        [half] { $n ->
            [one] {$n} полугодие
            [few] {$n} полугодия
           *[other] {$n} полугодий
        }
       *[year] { $n ->
            [one] {$n} год
            [few] {$n} года
           *[other] {$n} лет
        }
    }
}
segment-window-last = { $n ->
    [1] { $unit ->
        [hour] за последний час
        [day] за последние сутки
        [week] за последнюю неделю
        [month] за последний месяц
        [quarter] за последний квартал
       *[year] за последний год
    }
   *[other] за последние {$step}
}
segment-window-next = { $n ->
    [1] { $unit ->
        [day] сегодня или завтра
        [week] в ближайшую неделю
       *[month] в ближайший месяц
    }
   *[other] в ближайшие {$step}
}
segment-percent = {$n} %
segment-window-earlier = раньше чем {$step} назад
segment-window-ago = в период от {$from} назад до {$to} назад
segment-window-ever = за всё время
segment-window-this = { $shift ->
    [now] { $unit ->
        [day] сегодня
        [week] на этой неделе
        [month] в этом месяце
        [quarter] в этом квартале
        [season] в этом сезоне
        [half] в этом полугодии
       *[year] в этом году
    }
    [before] { $unit ->
        [day] вчера
        [week] на прошлой неделе
        [month] в прошлом месяце
        [quarter] в прошлом квартале
        [season] в прошлом сезоне
        [half] в прошлом полугодии
       *[year] в прошлом году
    }
    [after] { $unit ->
        [day] завтра
        [week] на следующей неделе
        [month] в следующем месяце
        [quarter] в следующем квартале
        [season] в следующем сезоне
        [half] в следующем полугодии
       *[year] в следующем году
    }
    [ago] ровно {$step} назад
   *[ahead] ровно через {$step}
}
segment-window-named = { $unit ->
    [day] { $index ->
        [1] в понедельник
        [2] во вторник
        [3] в среду
        [4] в четверг
        [5] в пятницу
        [6] в субботу
       *[7] в воскресенье
    }
    [month] { $index ->
        [1] в январе
        [2] в феврале
        [3] в марте
        [4] в апреле
        [5] в мае
        [6] в июне
        [7] в июле
        [8] в августе
        [9] в сентябре
        [10] в октябре
        [11] в ноябре
       *[12] в декабре
    }
    [quarter] в {$index}-м квартале
    [season] { $index ->
        [1] зимой
        [2] весной
        [3] летом
       *[4] осенью
    }
   *[half] { $index ->
        [1] в первом полугодии
       *[2] во втором полугодии
    }
}{ $year ->
    [none] {""}
   *[other] {" "}{$year} года
}
segment-ended = последний раз целиком
segment-window-between = с {$from} по {$to} включительно
segment-window-since = начиная с {$from}
segment-window-until = до {$to} включительно
segment-window-on = {$from}
segment-dated = {$window} ({$dates})
segment-dates-since = с {$from}
segment-dates-until = до {$to}
segment-birthday = день рождения — {$when}
segment-birthday-next = в ближайшие {$step}
segment-birthday-past = в последние {$step}
segment-birthday-days = с {$from} по {$to}
segment-weekday = { $day ->
    [1] пн
    [2] вт
    [3] ср
    [4] чт
    [5] пт
    [6] сб
   *[7] вс
}
segment-goods = { $form ->
    [with] с товарами
   *[of] товаров
} {$what}
segment-goods-but = { $form ->
    [with] с товарами
   *[of] товаров
} {$what}, кроме товаров {$but}
segment-goods-all-but = { $form ->
    [with] с любыми товарами
   *[of] любых товаров
}, кроме товаров {$but}
segment-item = { $part ->
    [skus] с артикулом {$value}
    [categories] категории {$value}
    [brands] бренда {$value}
    [text] с текстом {$value} в названии
    [price] по цене {$value} за штуку
    [any] любого вида
   *[products] {$value}
}
segment-filter = { $name ->
    [status] статус — {$value}
    [payment] оплата — {$value}
    [total] сумма заказа — {$value}
    [discount] скидка — {$value}
    [promo] с промокодом {$value}
    [any_promo] с любым промокодом
    [city] доставка — {$value}
    [not_city] доставка — не {$value}
    [elsewhere] доставка не в свой город
    [days_to_deliver] срок доставки — {$value}
    [units] штук в заказе — {$value}
    [products] разных товаров в заказе — {$value}
    [returned] что-то из него возвращено
    [kept] ничего из него не возвращено
    [first] самый первый у клиента
    [last] самый последний у клиента
    [nth] {$value}-й по счёту у клиента
    [weekdays] по дням недели: {$value}
    [reason] причина — {$value}
    [refunded] деньги возвращены
    [not_refunded] деньги не возвращены
    [campaigns] кампания — {$value}
    [channels] канал — {$value}
    [topics] тема — {$value}
    [open] ещё не закрыто
    [closed] уже закрыто
   *[score] оценка — {$value}
}
segment-value = { $value ->
    [new] новый
    [paid] оплачен
    [shipped] отправлен
    [delivered] доставлен
    [cancelled] отменён
    [unpaid] не оплачен
    [refunded] деньги возвращены
    [email] e-mail
    [telegram] Telegram
    [sms] SMS
    [f] женский
    [m] мужской
    [view] просмотр
    [cart] добавление в корзину
    [checkout_abandoned] брошенное оформление
    [rfm_champions] чемпионы
    [rfm_loyal] лояльные
    [rfm_potential_loyalist] потенциально лояльные
    [rfm_new] новички
    [rfm_promising] перспективные
    [rfm_need_attention] требуют внимания
    [rfm_about_to_sleep] засыпающие
    [rfm_at_risk] в зоне риска
    [rfm_cannot_lose] нельзя потерять
    [rfm_hibernating] спящие
    [rfm_lost] потерянные
    [risk_low] низкий
    [risk_medium] средний
    [risk_high] высокий
    [message_sent] отправлено
    [message_delivered] доставлено
    [message_opened] открыто
    [message_not_opened] не открыто
    [message_ignored] доставлено, но не открыто
    [message_clicked] есть переход по ссылке
    [message_not_clicked] нет перехода по ссылке
   *[other] {$value}
}
segment-noun-orders = { $form ->
    [none] ни одного заказа
    [some] хотя бы один заказ
    [first] первый заказ
    [last] последний заказ
    [after] заказа
    [after_first] самого первого заказа
    [gen] { $n ->
        [one] {$n} заказа
        [few] {$n} заказов
       *[other] {$n} заказов
    }
    [nom] { $n ->
        [one] {$n} заказ
        [few] {$n} заказа
       *[other] {$n} заказов
    }
   *[one] заказ
}{$of}
segment-noun-returns = { $form ->
    [none] ни одного возврата
    [some] хотя бы один возврат
    [first] первый возврат
    [last] последний возврат
    [after] возврата
    [after_first] самого первого возврата
    [gen] { $n ->
        [one] {$n} возврата
        [few] {$n} возвратов
       *[other] {$n} возвратов
    }
    [nom] { $n ->
        [one] {$n} возврат
        [few] {$n} возврата
       *[other] {$n} возвратов
    }
   *[one] возврат
}{$of}
segment-noun-messages = { $form ->
    [none] ни одного сообщения рассылки
    [some] хотя бы одно сообщение рассылки
    [first] первое сообщение рассылки
    [last] последнее сообщение рассылки
    [after] сообщения рассылки
    [after_first] самого первого сообщения рассылки
    [gen] { $n ->
        [one] {$n} сообщения рассылок
        [few] {$n} сообщений рассылок
       *[other] {$n} сообщений рассылок
    }
    [nom] { $n ->
        [one] {$n} сообщение рассылок
        [few] {$n} сообщения рассылок
       *[other] {$n} сообщений рассылок
    }
   *[one] сообщение рассылки
}{$of}
segment-noun-visits = { $form ->
    [none] ни одного действия на сайте
    [some] хотя бы одно действие на сайте
    [first] первое действие на сайте
    [last] последнее действие на сайте
    [after] действия на сайте
    [after_first] самого первого действия на сайте
    [gen] { $n ->
        [one] {$n} действия на сайте
        [few] {$n} действий на сайте
       *[other] {$n} действий на сайте
    }
    [nom] { $n ->
        [one] {$n} действие на сайте
        [few] {$n} действия на сайте
       *[other] {$n} действий на сайте
    }
   *[one] действие на сайте
}{$of}
segment-noun-tickets = { $form ->
    [none] ни одного обращения
    [some] хотя бы одно обращение
    [first] первое обращение
    [last] последнее обращение
    [after] обращения
    [after_first] самого первого обращения
    [gen] { $n ->
        [one] {$n} обращения
        [few] {$n} обращений
       *[other] {$n} обращений
    }
    [nom] { $n ->
        [one] {$n} обращение
        [few] {$n} обращения
       *[other] {$n} обращений
    }
   *[one] обращение
}{$of}
segment-noun-nps = { $form ->
    [none] ни одного ответа на опрос NPS
    [some] хотя бы один ответ на опрос NPS
    [first] первый ответ на опрос NPS
    [last] последний ответ на опрос NPS
    [after] ответа на опрос NPS
    [after_first] самого первого ответа на опрос NPS
    [gen] { $n ->
        [one] {$n} ответа на опрос NPS
        [few] {$n} ответов на опрос NPS
       *[other] {$n} ответов на опрос NPS
    }
    [nom] { $n ->
        [one] {$n} ответ на опрос NPS
        [few] {$n} ответа на опрос NPS
       *[other] {$n} ответов на опрос NPS
    }
   *[one] ответ на опрос NPS
}{$of}
segment-noun-ratings = { $form ->
    [none] ни одной оценки разговора
    [some] хотя бы одна оценка разговора
    [first] первая оценка разговора
    [last] последняя оценка разговора
    [after] оценки разговора
    [after_first] самой первой оценки разговора
    [gen] { $n ->
        [one] {$n} оценки разговоров
        [few] {$n} оценок разговоров
       *[other] {$n} оценок разговоров
    }
    [nom] { $n ->
        [one] {$n} оценка разговоров
        [few] {$n} оценки разговоров
       *[other] {$n} оценок разговоров
    }
   *[one] оценка разговора
}{$of}
segment-measure = { $measure ->
    [orders_count] число заказов
    [orders_units] количество купленных штук
    [orders_amount] сумма покупок
    [orders_average] средний чек покупок
    [orders_largest] самая крупная покупка
    [orders_products] число разных товаров в заказах
    [orders_categories] число разных категорий в заказах
    [orders_brands] число разных брендов в заказах
    [orders_months] число месяцев с заказами
    [orders_same_product] число заказов с одним и тем же товаром
    [orders_days_between] среднее время между заказами
    [orders_days_since_last] время с последнего заказа
    [orders_days_since_first] время с первого заказа
    [returns_count] число возвратов
    [returns_units] количество возвращённых штук
    [returns_amount] сумма возвратов
    [returns_products] число разных возвращённых товаров
    [returns_days_since_last] время с последнего возврата
    [messages_count] число сообщений рассылок
    [messages_days_since_last] время с последнего сообщения рассылки
    [visits_count] число действий на сайте
    [visits_products] число разных товаров в действиях на сайте
    [visits_days_since_last] время с последнего действия на сайте
    [tickets_count] число обращений
    [tickets_average] средняя оценка обращений
    [tickets_latest] последняя оценка обращений
    [tickets_days_since_last] время с последнего обращения
    [nps_count] число ответов на опрос NPS
    [nps_average] средняя оценка NPS
    [nps_latest] последняя оценка NPS
    [nps_days_since_last] время с последнего ответа на опрос NPS
    [ratings_count] число оценок разговоров
    [ratings_average] средняя оценка разговоров
    [ratings_latest] последняя оценка разговоров
   *[ratings_days_since_last] время с последней оценки разговора
}{$of}
segment-every = { $unit ->
    [day] каждый день
    [week] каждую неделю
    [month] каждый месяц
    [quarter] каждый квартал
   *[year] каждый год
} {$window} — {$what}
segment-sequence = после {$first}{$within} — {$next}
segment-within = {" "}в течение {$step}
segment-consent = { $granted ->
    [yes] согласие на сообщения: {$channels}
   *[no] нет согласия на сообщения: {$channels}
}
segment-reachable = возможность написать: {$channels} (есть согласие и адрес, не заблокировано)
segment-member = место в сегменте {$name}
segment-nameless = № {$id}
segment-why = { $in ->
    [yes] {$who} входит в эту группу.
   *[no] {$who} не входит в эту группу.
}
segment-person-whom = { $by ->
    [key] О ком вы спрашиваете? Назовите код клиента или номер заказа.
   *[any] О ком вы спрашиваете? Назовите имя, телефон, почту или номер заказа.
}
segment-person-none = { $by ->
    [key] По «{ $who }» никого показать нельзя: ваша роль не видит имён и контактов, поэтому клиента можно найти только по коду или по номеру заказа.
   *[any] Клиента «{ $who }» не нашли ни по имени, ни по телефону, почте или номеру заказа.
}
segment-person-which = «{ $who }» — это несколько клиентов. О ком речь?
segment-person-which-more = Возможно, подходят не только они: уточните имя, телефон или номер заказа.
segment-person-taken = «{ $who }» — похоже, это { $name }.
segment-person-later = «{ $who }» — тоже несколько клиентов: спросите о них отдельно.
segment-why-clause = { $is ->
    [true] Да: {$clause}.
    [false] Нет: {$clause}.
   *[unknown] Неизвестно: {$clause}.
}
segment-why-fact = {$line} На деле: {$fact}.
segment-fact-dates = { $source ->
    [orders] заказы
    [returns] возвраты
    [messages] сообщения
    [visits] действия на сайте
    [tickets] обращения
    [nps] ответы на опрос NPS
   *[ratings] оценки разговоров
}: {$dates}
segment-fact-consents = { $given ->
    [some] согласие дано: {$channels}
   *[none] согласия нет ни на что
}
segment-fact-addresses = { $known ->
    [some] есть куда писать: {$channels}
   *[none] писать некуда
}{ $blocked ->
    [yes] {", "}бот в Telegram заблокирован
   *[no] {""}
}

## Segments: a marketer's turn

segment-missing = { $kind ->
    [city] «{ $words }»: оттуда в данных никого нет.
    [brand] «{ $words }»: такой марки в каталоге нет.
    [product] «{ $words }»: такого товара в каталоге нет.
    [category] «{ $words }»: такой категории в каталоге нет.
    [campaign] «{ $words }»: такой рассылки не было.
    [promo_code] «{ $words }»: такого промокода в заказах нет.
    [segment] «{ $words }»: такого сегмента нет.
    [currency] «{ $words }»: суммы этого магазина в другой валюте ({ $currency }), назовите сумму в ней.
   *[other] «{ $words }»: об этом в данных ничего нет.
}
segment-missing-nearest = { segment-missing } Ближайшее, что есть: «{ $nearest }».
segment-unread = { $count ->
    [1] Не понято слово: «{ $words }». Оно не учтено.
   *[other] Не поняты слова: «{ $words }». Они не учтены.
}
segment-vague = Что значит «{ $words }»? Выберите, что вы имели в виду.
segment-people = { $count ->
    [0] Таких клиентов нет.
    [one] { NUMBER($count) } клиент.
    [few] { NUMBER($count) } клиента.
   *[other] { NUMBER($count) } клиентов.
}
segment-people-at-least = Не меньше { NUMBER($count) }: клиентов много, точное число ещё не посчитано.
segment-more-people = и ещё { NUMBER($count) }
offers-line = • { $name }: для { NUMBER($people) } из { NUMBER($of) }
offers-one = Что предложить: { $who }
offers-one-none = Предложить сейчас нечего ({ $who }): нет в наличии того, что подошло бы.
offers-with = Что берут вместе с этим: { $called }
offers-with-none = Что берут вместе с этим ({ $called }), по заказам пока не видно.
offers-who = Кому предложить «{ $called }»:
offers-none = Предложить им сейчас нечего: нет в наличии того, что подошло бы.
offers-nobody = Никого, кому стоило бы предложить «{ $called }», пока не видно.
segment-also = «{ $words }» можно понять и иначе:
segment-welcome = Этот чат теперь ваш рабочий, { $name }. Спросите, например: «из Москвы, купили за последние 90 дней больше чем на 5000».
segment-link-old = Эта ссылка уже не действует. Возьмите новую в кабинете сотрудника, под своим именем.
segment-anew = Начнём сначала: кто вам нужен?
segment-nothing-yet = Пока ничего не выбрано: скажите, кто вам нужен.
segment-nothing-understood = Из этих слов условие не складывается. Напишите, например: «из Москвы, купили за последние 90 дней больше чем на 5000».
segment-saved = { $kind ->
    [static] Сегмент «{ $name }» сохранён со списком людей на сейчас: { NUMBER($count) }.
   *[dynamic] Сегмент «{ $name }» сохранён и будет обновляться сам. Сейчас в нём людей: { NUMBER($count) }.
}
segment-save-unread = Я не понял: { $words }. Сохранить без этого?
segment-save-anyway = Да, сохранить
segment-name-taken = Сегмент с названием «{ $name }» уже есть. Назовите этот иначе: «сохрани как …».
segment-export-at-desk = Список файлом выгружается в кабинете сотрудника, в разделе сегментов: в чат мы его не отправляем.
segment-old-button = Эта кнопка из прежнего ответа. Спросите ещё раз, и появятся новые.
segment-not-done = Не получилось. Спросите другими словами или откройте раздел сегментов в кабинете сотрудника.

## Campaigns
campaign-product = {$name} — {$price}
campaign-price = {$price}
campaign-unsubscribe-letter = Вы получили это письмо, потому что согласились получать рассылку магазина. Отписаться: {$link}
campaign-unsubscribe-telegram = Чтобы больше не получать таких сообщений, ответьте «стоп» или нажмите кнопку ниже.
campaign-stop = Отписаться
campaign-more = Подробнее о товаре
unsubscribe-title = Отписка от рассылки
unsubscribe-ask = Больше не присылать вам писем? Вместе с рассылкой перестанут приходить и новости о ваших заказах, но о заказе всегда можно спросить в чате магазина.
unsubscribe-button = Отписаться
unsubscribe-done = Вы отписались, писем больше не будет. Если передумаете, напишите об этом в чат магазина.
unsubscribe-unknown = Эта ссылка не работает. Проверьте, пожалуйста, целиком ли она скопирована.

## Чего стоят покупатели
insight-few-buyers = Для прогноза нужно не меньше { NUMBER($need) } покупателей, пока их { NUMBER($have) }.
insight-short-history = Для прогноза нужна история покупок не короче { $need } дней, пока она охватывает { $have ->
    [one] { $have } день
    [few] { $have } дня
   *[other] { $have } дней
}.
insight-no-recent-order = Для прогноза нужна хотя бы одна покупка за последние { $need } дней, а последняя была { $have ->
    [one] { $have } день
    [few] { $have } дня
   *[other] { $have } дней
} назад.
insight-nobody-often = Для прогноза нужны покупатели, которые покупали хотя бы в три разных дня. Таких пока нет.
insight-no-fit = Построить прогноз по этим покупкам не удалось: они слишком однообразны.
insight-one-time-alive = Купили один раз: { NUMBER($buyers) } ({ $percent } % покупателей). По одной покупке не видно, ушёл ли человек, поэтому модель считает их всех активными.
insight-value-follows-frequency = Частота покупок и сумма одной покупки здесь связаны (корреляция { $correlation }), поэтому прогноз в деньгах менее надёжен.
insight-no-value = Суммы покупок не укладываются в модель: прогноз есть по числу заказов, но не по деньгам.

## Figures
figure-measure = { $name ->
    [orders_count] число заказов{$with}
    [orders_units] число проданных штук{$of}
    [orders_amount] выручка
    [orders_amount_goods] выручка от{$of}
    [orders_average] средний чек
    [orders_average_goods] средняя сумма{$of} в одном заказе
    [orders_median] медианный чек
    [orders_median_goods] медианная сумма{$of} в одном заказе
    [orders_largest] самый крупный заказ
    [orders_largest_goods] наибольшая сумма{$of} в одном заказе
    [orders_smallest] самый маленький заказ
    [orders_smallest_goods] наименьшая сумма{$of} в одном заказе
    [orders_discount] сумма скидок в заказах{$with}
    [orders_delivery_days] среднее время доставки заказов{$with}
    [orders_customers] число покупателей{$of}
    [orders_products] число разных купленных наименований{$of}
    [orders_categories] число разных категорий в заказах{$with}
    [orders_brands] число разных брендов в заказах{$with}
    [returns_count] число возвратов{$of}
    [returns_units] число возвращённых штук{$of}
    [returns_amount] сумма возвратов{$of}
    [returns_customers] число клиентов с возвратом{$of}
    [returns_products] число разных возвращённых наименований{$of}
    [messages_count] число сообщений рассылок
    [messages_customers] число получателей рассылок
    [visits_count] число действий на сайте{$with}
    [visits_customers] число клиентов, побывавших на сайте{$with}
    [visits_products] число разных наименований в действиях на сайте{$with}
    [tickets_count] число обращений
    [tickets_average] средняя оценка обращений
    [tickets_customers] число обратившихся клиентов
    [nps_count] число ответов на опрос NPS
    [nps_average] средняя оценка NPS
    [nps_customers] число ответивших на опрос NPS
    [ratings_count] число оценок разговоров
    [ratings_average] средняя оценка разговоров
    [ratings_customers] число оценивших разговор
    [customers] число клиентов
    [registrations] число регистраций
    [new_customers] число новых покупателей{$of}
    [returning_customers] число вернувшихся покупателей{$of}
    [lapsed_customers] число ушедших покупателей{$of}
    [repeat_customers] число повторных покупателей{$of}
    [repeat_rate] доля повторных покупателей{$of}
    [return_rate] доля заказов с возвратом{$of}
    [cancel_rate] доля отменённых заказов{$with}
    [arpu] выручка на одного покупателя{$of}
    [orders_per_customer] число заказов на одного покупателя{$of}
    [units_per_order] число штук{$of} в одном заказе
    [lifetime_value] пожизненная ценность (LTV) покупателя{$of}
    [predicted_value] прогноз покупок клиента на 12 месяцев
    [nps] индекс NPS
    [conversion] конверсия рассылки в заказ
    [open_rate] доля открытых сообщений
   *[click_rate] доля сообщений с переходом по ссылке
}
figure-field = { $how ->
    [average] {$field} (среднее)
    [median] {$field} (медиана)
    [sum] {$field} (сумма)
    [largest] {$field} (наибольшее)
   *[smallest] {$field} (наименьшее)
}
figure-ratio = { $part ->
    [yes] доля: {$of} / {$to}
   *[no] отношение: {$of} / {$to}
}
figure-whose = {$what} (только те, у кого {$who})
figure-by = { $by ->
    [hour] по часам
    [day] по дням
    [week] по неделям
    [month] по месяцам
    [quarter] по кварталам
    [year] по годам
    [weekday] по дням недели
    [hour_of_day] по часам суток
    [city] по городам
    [region] по регионам
    [country] по странам
    [source] по источникам
    [gender] по полу
    [age_group] по возрасту
    [language] по языкам
    [loyalty_level] по уровням программы лояльности
    [rfm_group] по группам RFM
    [churn_risk] по риску ухода
    [customer] по клиентам
    [category] по категориям
    [brand] по брендам
    [product] по товарам
    [variant] по артикулам
    [delivery_city] по городам доставки
    [status] по статусам заказа
    [payment_status] по статусам оплаты
    [promo_code] по промокодам
    [carrier] по службам доставки
    [return_reason] по причинам возврата
    [topic] по темам обращений
    [campaign] по рассылкам
    [channel] по каналам
    [visit] по действиям на сайте
    [score] по оценкам
    [segment] по сегментам
   *[other] по полю {$field}
}
figure-top = { $order ->
    [lowest] наименьшие { $n }
   *[highest] наибольшие { $n }
}
figure-unknown = не указано
figure-who = Считаются только {$who}
figure-only = Показаны только значения: {$is}.
figure-versus = Для сравнения: {$window}.
figure-cut = Показаны первые { NUMBER($n) } строк из { NUMBER($all) }.
figure-share-told = Доля — от всего, без разбивки.
figure-overlap = Один и тот же заказ или человек может попасть в несколько строк.
figure-how-line = Как посчитано: {$how}.
figure-how = { $name ->
    [orders] каждый заказ один раз, по дате оформления
    [cancelled] каждый отменённый заказ один раз, по дате отмены
    [units] сумма количеств в строках заказов
    [amount] сумма заказов
    [amount_goods] цена × количество этих товаров в заказах
    [average] сумма заказов, делённая на их число
    [average_goods] цена × количество этих товаров, делённые на число заказов с ними
    [median] у половины заказов сумма меньше, у половины больше
    [extreme] по сумме одного заказа
    [extreme_goods] по сумме этих товаров в одном заказе
    [discount] сумма скидок из заказов
    [delivery] среднее число суток от оформления до доставки, по доставленным заказам
    [people] каждый человек один раз
    [different] каждое значение один раз, по каталогу
    [returns] по дате заявки; отозванные не считаются
    [messages] по дате отправки
    [visits] по времени действия
    [tickets] по дате обращения
    [answers] по дате ответа
    [scores] среднее всех оценок
    [customers] все клиенты, кроме удаливших свои данные
    [registrations] по дате регистрации
    [new] те, чей самый первый заказ пришёлся на это время
    [returning] те, кто купил в это время и покупал раньше
    [lapsed] те, кто покупал раньше, а в это время — нет
    [repeat] те, у кого за это время два заказа или больше
    [repeat_rate] те, у кого два заказа или больше, среди всех, кто купил в это время
    [return_rate] заказы, из которых что-то вернули, среди всех оформленных в это время
    [return_rate_goods] заказы, из которых вернули эти товары, среди всех заказов с ними
    [cancel_rate] отменённые среди всех оформленных в это время
    [arpu] выручка, делённая на число покупателей
    [per_customer] число заказов, делённое на число покупателей
    [per_order] число штук, делённое на число заказов
    [lifetime] сколько в среднем потратил за всё время каждый, кто покупал; без отменённых и возвращённых
    [predicted] среднее прогнозов по тем клиентам, для кого прогноз есть
    [nps] процент промоутеров (9–10) минус процент критиков (0–6), по последней оценке каждого
    [conversion] кто сделал заказ за { $days ->
        [one] {$days} день
        [few] {$days} дня
       *[other] {$days} дней
    } после сообщения, среди получивших
    [opened] открытые среди доставленных
    [clicked] сообщения с переходом среди доставленных
    [field] по клиентам, у которых это известно
   *[ratio] первое, делённое на второе
}
figure-no-cancelled = отменённые заказы не считаются
figure-of-this = {$what} — {$how}
figure-nothing = нет данных
figure-percent = { NUMBER($value, maximumFractionDigits: 1) } %
figure-number = { NUMBER($value, maximumFractionDigits: 2) }
figure-days = { NUMBER($value, maximumFractionDigits: 1) } сут.
figure-change = { $way ->
    [up] ▲ на { NUMBER($percent, maximumFractionDigits: 1) } % больше (было {$before})
    [down] ▼ на { NUMBER($percent, maximumFractionDigits: 1) } % меньше (было {$before})
    [same] столько же (было {$before})
    [more] ▲ больше (было {$before})
    [less] ▼ меньше (было {$before})
   *[unknown] не с чем сравнить
}
figure-share = { NUMBER($percent, maximumFractionDigits: 1) } % от всего
figure-before = раньше
figure-part = доля от всего
figure-rows-more = и ещё строк: { NUMBER($count) }
figure-cannot = { $trouble ->
    [measures] За один раз можно спросить не больше чем о {$what} показателях.
    [how] Такой показатель здесь не считается.
    [by] Этот показатель нельзя разбить так: {$by}.
    [time] У этого показателя нет времени: разбить его так нельзя ({$by}).
    [window] Для этого показателя нужен срок с началом: например, «за октябрь» или «за последние 30 дней».
    [field] Такого поля у клиентов нет.
    [buckets] Получилось бы больше {$what} точек на графике. Выберите срок короче или шаг крупнее.
    [only] Чтобы отобрать строки, скажите, по чему разбить: например, по городам.
    [slow] Считать пришлось бы слишком долго. Выберите срок короче или людей поменьше.
   *[shape] Такой вопрос посчитать не получается.
}
figure-choose-first = Сначала выберите, что вы имели в виду: у этих слов несколько значений.
figure-not-understood = Не понял, что посчитать. Напишите, например: «выручка по месяцам за год» или «средний чек покупателей из Москвы за октябрь».
figure-who-are-they = Кто эти люди?

## Рекомендации: почему предлагаем
reason-due = Обычно вы берёте это раз в { $unit ->
    [week] { $every ->
        [one] { NUMBER($every) } неделю
        [few] { NUMBER($every) } недели
       *[other] { NUMBER($every) } недель
    }
   *[day] { $every ->
        [1] день
        [one] { NUMBER($every) } день
        [few] { NUMBER($every) } дня
       *[other] { NUMBER($every) } дней
    }
}, { $since ->
    [one] { $unit ->
        [week] прошла уже { NUMBER($since) } неделя
       *[day] прошёл уже { NUMBER($since) } день
    }
    [few] прошло уже { NUMBER($since) }
   *[other] прошло уже { NUMBER($since) }
}.
reason-due-staff = Обычно берёт раз в { $unit ->
    [week] { $every ->
        [one] { NUMBER($every) } неделю
        [few] { NUMBER($every) } недели
       *[other] { NUMBER($every) } недель
    }
   *[day] { $every ->
        [1] день
        [one] { NUMBER($every) } день
        [few] { NUMBER($every) } дня
       *[other] { NUMBER($every) } дней
    }
}, { $since ->
    [one] { $unit ->
        [week] прошла уже { NUMBER($since) } неделя
       *[day] прошёл уже { NUMBER($since) } день
    }
    [few] прошло уже { NUMBER($since) }
   *[other] прошло уже { NUMBER($since) }
}.
reason-refill = Обычно это покупают снова через { $unit ->
    [week] { $every ->
        [one] { NUMBER($every) } неделю
        [few] { NUMBER($every) } недели
       *[other] { NUMBER($every) } недель
    }
   *[day] { $every ->
        [1] день
        [one] { NUMBER($every) } день
        [few] { NUMBER($every) } дня
       *[other] { NUMBER($every) } дней
    }
}, а с вашего последнего заказа { $since ->
    [one] { $unit ->
        [week] прошла уже { NUMBER($since) } неделя
       *[day] прошёл уже { NUMBER($since) } день
    }
    [few] прошло уже { NUMBER($since) }
   *[other] прошло уже { NUMBER($since) }
}.
reason-refill-staff = Обычно это покупают снова через { $unit ->
    [week] { $every ->
        [one] { NUMBER($every) } неделю
        [few] { NUMBER($every) } недели
       *[other] { NUMBER($every) } недель
    }
   *[day] { $every ->
        [1] день
        [one] { NUMBER($every) } день
        [few] { NUMBER($every) } дня
       *[other] { NUMBER($every) } дней
    }
}, а с последней покупки { $since ->
    [one] { $unit ->
        [week] прошла уже { NUMBER($since) } неделя
       *[day] прошёл уже { NUMBER($since) } день
    }
    [few] прошло уже { NUMBER($since) }
   *[other] прошло уже { NUMBER($since) }
}.
reason-again = { $times ->
    [1] Вы это уже покупали.
    [one] Вы покупали это уже { NUMBER($times) } раз.
    [few] Вы покупали это уже { NUMBER($times) } раза.
   *[other] Вы покупали это уже { NUMBER($times) } раз.
}
reason-again-staff = { $times ->
    [one] Это есть в { NUMBER($times) } заказе клиента.
    [few] Это есть в { NUMBER($times) } заказах клиента.
   *[other] Это есть в { NUMBER($times) } заказах клиента.
}
reason-together = Вместе с товаром «{ $with }» это берут в { NUMBER($percent) } % заказов.
reason-alike = { $people ->
    [one] Это берёт { NUMBER($people) } из { NUMBER($of) } покупателей с похожими заказами.
    [few] Это берут { NUMBER($people) } из { NUMBER($of) } покупателей с похожими заказами.
   *[other] Это берут { NUMBER($people) } из { NUMBER($of) } покупателей с похожими заказами.
}
reason-similar = Похоже на «{ $to }».
reason-popular = Сейчас это часто берут.
reason-popular-city = В вашем городе ({ $city }) это часто берут.
reason-popular-city-staff = Это часто берут в городе клиента ({ $city }).
reason-season = { $month ->
    [1] В январе
    [2] В феврале
    [3] В марте
    [4] В апреле
    [5] В мае
    [6] В июне
    [7] В июле
    [8] В августе
    [9] В сентябре
    [10] В октябре
    [11] В ноябре
   *[12] В декабре
} это берут в { NUMBER($times) } раза чаще обычного.
reason-better = Дороже, чем «{ $than }», на { NUMBER($percent) } %, и берут это чаще.
reason-dearer = В той же категории, дороже, чем «{ $than }», на { NUMBER($percent) } %.
reason-group = Почему: { $why }.
reason-group-due = пора взять снова — { $people ->
    [one] { NUMBER($people) } клиент
    [few] { NUMBER($people) } клиента
   *[other] { NUMBER($people) } клиентов
}
reason-group-refill = подошёл обычный срок покупки — { $people ->
    [one] { NUMBER($people) } клиент
    [few] { NUMBER($people) } клиента
   *[other] { NUMBER($people) } клиентов
}
reason-group-again = уже покупали — { $people ->
    [one] { NUMBER($people) } клиент
    [few] { NUMBER($people) } клиента
   *[other] { NUMBER($people) } клиентов
}
reason-group-together = берут вместе с тем, что у них есть — { $people ->
    [one] { NUMBER($people) } клиент
    [few] { NUMBER($people) } клиента
   *[other] { NUMBER($people) } клиентов
}
reason-group-alike = берут покупатели с похожими заказами — { $people ->
    [one] { NUMBER($people) } клиент
    [few] { NUMBER($people) } клиента
   *[other] { NUMBER($people) } клиентов
}
reason-group-similar = покупают похожее — { $people ->
    [one] { NUMBER($people) } клиент
    [few] { NUMBER($people) } клиента
   *[other] { NUMBER($people) } клиентов
}
reason-group-popular = часто берут сейчас — { $people ->
    [one] { NUMBER($people) } клиент
    [few] { NUMBER($people) } клиента
   *[other] { NUMBER($people) } клиентов
}
reason-group-season = сейчас сезон — { $people ->
    [one] { NUMBER($people) } клиент
    [few] { NUMBER($people) } клиента
   *[other] { NUMBER($people) } клиентов
}

## Группа поддержки в Telegram: слова для сотрудников
group-bound = Готово: «{ $title }» — теперь группа поддержки. Каждый разговор, в котором понадобится человек, станет здесь отдельной темой. Чтобы отвечать отсюда, свяжите свой Telegram с учётной записью: ссылка — в настройках кабинета.
group-bind-old = Этот код не подходит или уже не действует. Возьмите новый в кабинете и отправьте сюда: /bind КОД
group-bind-how = Чтобы поддержка работала в этой группе, возьмите код в настройках кабинета и отправьте сюда: /bind КОД
group-missing = Пока не получится: { $what }. Исправьте это и отправьте тот же код ещё раз.
group-trouble-not-in-group = бота нет в группе
group-trouble-not-forum = в группе не включены темы
group-trouble-not-admin = бот не назначен администратором
group-trouble-no-topics-right = у бота нет права управлять темами
group-trouble-no-delete-right = у бота нет права удалять сообщения (вместе с данными клиента нужно удалить и его тему)
group-reason = { $reason ->
    [asked] Просит человека
    [angry] Похоже, сердится
    [complaint] Жалоба
    [legal] Юридический вопрос
    [not_understood] Бот не понял вопрос
    [too_many_tries] Не вышло с нескольких попыток
    [unsupported] Бот этого не умеет
    [failed] У бота случился сбой
    [taken] Разговор взял сотрудник
   *[other] Нужен человек
}
group-packet = { $lines }
group-packet-urgent = ❗️ Срочно
group-packet-who = Клиент: { $name } · { $channel ->
    [telegram] Telegram
   *[web] чат на сайте
} · { $locale ->
    [uk] украинский
    [en] английский
   *[ru] русский
}
group-packet-asked = Вопрос: { $text }
group-packet-tried = Бот занимался: { $flows }
group-packet-known = Известно: { $values }
group-packet-value = { $slot }: { $value }
group-packet-lacks = Не хватает: { $what }
group-packet-contact = Клиент оставил контакт для ответа: он виден в кабинете
group-packet-last = Последние сообщения:
group-packet-desk = В кабинете: { $url }
group-lines = { $lines }
group-line-customer = Клиент: { $text }
group-line-edit = Клиент исправил: { $text }
group-line-bot = Бот: { $text }
group-line-person = { $name }: { $text }
group-line-person-edit = { $name } (исправлено): { $text }
group-line-person-gone = { $name }: сообщение удалено
group-line-note = 📝 Заметка, { $name }: { $text }
group-holder = Отвечает { $name }.
group-holder-none = Разговор никто не ведёт. Взять его — /take
group-over = Разговор снова ведёт бот.
group-closed = Разговор закрыт.
group-button-take = Взять
group-button-bot = Вернуть боту
group-button-close = Закрыть
group-not-linked = { $name }, клиенту это не отправлено: этот Telegram не связан с учётной записью сотрудника. Откройте { $url } → «Настройки», возьмите ссылку для Telegram, перейдите по ней — и отвечайте прямо здесь.
group-not-linked-tap = Сначала свяжите свой Telegram с учётной записью: ссылка — в настройках кабинета.
group-not-allowed = Клиенту это не отправлено: ваша роль не позволяет отвечать клиентам.
group-not-allowed-tap = Ваша роль не позволяет отвечать клиентам.
group-anonymous = Клиенту это не отправлено: вы пишете от имени группы, и не видно, кто отвечает. Отключите анонимность в правах администратора.
group-anonymous-tap = Вы пишете от имени группы: отключите анонимность в правах администратора.
group-not-passable = Такое сообщение клиенту не передать. Отправьте текст, фото, документ или голосовое.
group-file-large = Не отправлено: клиент пишет из чата на сайте, а туда можно передать файл размером до 20 МБ. Пришлите файл поменьше.
group-blocked = Не отправлено: клиент заблокировал бота.
group-taken = Не отправлено: разговор ведёт { $name }.
group-with-bot = Не отправлено: клиенту сейчас отвечает бот. Возьмите разговор — /take — и напишите ещё раз.
group-yours = Этот разговор уже ваш.
group-already-bot = Разговор и так ведёт бот.
group-already-closed = Разговор уже закрыт.
group-note-empty = После /note напишите саму заметку.
group-note-kept = Заметка сохранена: клиент её не увидит.
group-no-topic = Эта команда работает внутри темы разговора.
group-not-done = Не получилось. Откройте разговор в кабинете.
group-ready-open = В этом ответе есть поля, которые нечем заполнить: напишите его сами.
group-edit-late = У клиента исправить это уже нельзя: напишите ему ещё раз.
group-help =
    В теме разговора всё, что вы пишете, уходит клиенту.
    /take — взять разговор
    /bot — вернуть его боту
    /close — закрыть
    /note текст — заметка для своих
group-linked = Готово, { $name }: теперь вы можете отвечать клиентам из группы поддержки.
group-flow = { $name ->
    [track_order] где заказ
    [list_orders] список заказов
    [show_profile] личные данные
    [change_name] смена имени
    [change_phone] смена телефона
    [change_email] смена e-mail
    [change_address] смена адреса
    [change_birth_date] смена даты рождения
    [change_language] смена языка
    [change_consent] согласие на рассылки
    [cancel_order] отмена заказа
    [change_delivery_address] другой адрес доставки
    [change_items] изменение состава заказа
    [return_items] возврат
    [exchange_item] обмен
    [refund_status] где деньги за возврат
    [place_order] новый заказ
    [loyalty] программа лояльности
    [repeat_order] повторить заказ
    [like_last_order] похожее на прошлый заказ
    [order_receipt] чек по заказу
    [ticket_status] что с обращением
    [request_export] выгрузка личных данных
    [request_deletion] удаление личных данных
    [complaint] жалоба
    [change_payment] другой способ оплаты
    [change_field] изменение поля карточки
    [prove_contact] подтверждение нового контакта
    [rate] оценка
    [identify] подтверждение личности
    [leave_contact] контакт для ответа
    [join_thread] переписка в другом канале
   *[other] …
}
group-slot = { $name ->
    [order] заказ
    [address] адрес
    [city] город
    [email] e-mail
    [phone] телефон
    [birth_date] дата рождения
    [name] имя
    [language] язык
    [consent] согласие
    [phone_or_email] телефон или e-mail
    [code] код
    [identity] кто это
    [item] товар
    [quantity] количество
    [reason] причина
    [product] товар
    [date] дата
    [variant] вариант
    [amount] сумма
    [payment] способ оплаты
    [delivery] способ доставки
    [field] поле
    [value] значение
    [topic] тема
    [comment] комментарий
    [items] товары
    [more] что-то ещё
    [choice] выбор
    [link] ссылка
   *[other] …
}

### Уведомления на устройство сотрудника
push-waiting = Новый диалог ждёт ответа
push-given = Вам передали диалог
push-message = Клиент написал в вашем диалоге
push-breach = Скоро истекает время на ответ

### Письмо покупателю, которое пишет сотрудник
mail-greeting = { $named ->
    [yes] Здравствуйте, {$name}!
   *[other] Здравствуйте!
}
mail-closing =
    С уважением,
    {$staff}{ $named ->
    [yes] , {$shop}
   *[other] {""}
}
mail-why = { $named ->
    [yes] Вам пишет {$staff}, магазин «{$shop}». Вы наш покупатель, и письмо касается только вас: это не рассылка. Просто ответьте на него, и мы прочитаем.
   *[other] Вам пишет {$staff}, сотрудник магазина. Вы наш покупатель, и письмо касается только вас: это не рассылка. Просто ответьте на него, и мы прочитаем.
}

### Письма сотрудникам
staff-recovery-subject = Новый пароль для входа в Beseda
staff-recovery-letter =
    Здравствуйте!

    { $given ->
        [yes] Вам прислали ссылку, чтобы задать новый пароль для входа в Beseda: {$link}
       *[other] Кто-то попросил новый пароль для вашего входа в Beseda. Если это были вы, задайте его здесь: {$link}
    }

    Ссылка действует { $given ->
        [yes] сутки
       *[other] один час
    } и только один раз. Никому её не передавайте.

    { $given ->
        [yes] Если новый пароль вам не нужен
       *[other] Если просили не вы
    }, ничего делать не нужно: пароль останется прежним.
staff-invitation-subject = Вас приглашают в Beseda
staff-invitation-letter =
    Здравствуйте!

    Вас приглашают работать с покупателями магазина в Beseda. Чтобы начать, придумайте пароль: {$link}

    Ссылка действует семь дней и только один раз. Никому её не передавайте.
