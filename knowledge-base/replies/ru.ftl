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

## Кто вы
ask-identity = Чтобы показать или поменять личные данные, мне нужно знать, кто вы. Напишите e-mail или телефон, который вы указывали в магазине, — я пришлю на почту код.
ask-share-contact = Чтобы показать или поменять личные данные, мне нужно знать, кто вы. Поделитесь своим номером телефона кнопкой ниже или напишите e-mail, который вы указывали в магазине.
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
invalid-day = В поле «{$field}» нужна дата, например 17 мая 2015.
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
undone-return-items = Наш сотрудник отменил заявку на возврат по заказу {$number}.
undone-exchange-item = Наш сотрудник отменил заявку на обмен по заказу {$number}.
undone-place-order = Наш сотрудник отменил заказ {$number}.
undone-update-profile = Наш сотрудник вернул прежние данные в вашей карточке.
undone-set-consent = Наш сотрудник вернул прежние настройки ваших рассылок.
undone-request-export = Наш сотрудник отозвал запрос на копию ваших данных.
undone-request-deletion = Наш сотрудник отозвал запрос на удаление ваших данных.

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
