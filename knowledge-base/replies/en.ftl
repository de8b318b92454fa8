# Everything the bot says in English. Project Fluent syntax: https://projectfluent.org
# The program fills in {$name} and its like; the words around them are yours to change.

lines = {$text}

## Talk
chitchat-greet = Hello! I'm the shop's bot. I can answer questions, help you choose and order, find your order, change your details, or call a person. What can I do for you?
chitchat-thank = You're welcome! Write any time you need something else.
chitchat-bye = Goodbye! Have a lovely day.
chitchat-help =
    Here is what I can do:
    • find a product, tell its price and stock, place or repeat an order
    • show where an order is, change or cancel it, send an invoice or receipt
    • arrange a return or an exchange, see where a refund is
    • show and change your details, mailings and points
    • answer questions about delivery, payment and the shop
    • note a complaint or call a person
    Just write it in your own words.
chitchat-who-are-you = I'm this shop's bot, not a person. I answer from the shop's articles and records, and when I can't help, I call someone who can.
chitchat-praise = Thank you, that's good to hear! Anything else I can help with?
chitchat-smalltalk = Thanks for asking! The shop's business is what I know best. How can I help?
chitchat-sticker = 🙂 Tell me in words how I can help: I'm not good with stickers.
chitchat-file = I've kept the file for our team; I can't read it myself. Please describe your question in words, or write "call a person".
chitchat-voice = I've kept your voice message for our team; I can't listen to it myself. Please put your question in words, or write "call a person".
chitchat-off-topic = I'm no help with that: the shop is all I know about. Ask me about products, delivery, payment or your order.
chitchat-injection = I can't do that: I answer questions about the shop, and show people nobody's details but their own. How can I help?
chitchat-other-person = I don't show or change other customers' details. I can show you yours.
chitchat-promo-code = I don't hand out promo codes in the chat. If you have one already, enter it at the checkout on the site.
back-to = Back to our question. {$question}
as-you-wish = All right. Write any time you need something.
cancelled = All right, stopped. Nothing has been changed.
nothing-changed = All right, I'm leaving it as it is.
nothing-pending = There is nothing to confirm right now: that question is closed. How can I help?
proposal-expired = That can't be confirmed any more: too much time has passed, or it has been done already. If you still need the change, tell me again.
something-broke = I'm sorry, something broke on my side and I can't answer this myself right now.
already-so = That is what we have on record already, so there is nothing to change.
button-confirm = Yes, that's right
button-cancel = No, leave it

## Another door
propose-join = You began a conversation on the website; its last message is from {$when}. Shall we go on with it here? It will be visible both here and there. If somebody else sent you this link, tap "No".
link-expired = This link no longer works: it can be used once, within a quarter of an hour. Open the chat on the website and ask for a new one, or just write to me here.
join-another-customer = That conversation belongs to another customer, so I can't bring it here. Just write to me what you need.
joined = Done: the conversation from the website goes on here.

## Knowledge
nearest = I didn't find an exact answer. Would one of these help?
dont-know = I don't know the answer to that, and I'd rather not make one up. Shall I pass it to a person?
dont-know-noted = I don't know the answer to that, but the person will see your question.
article-gone = That article is no longer there. Please ask in your own words.
choice-yes-person = Yes, please
choice-no = No, thanks
choice-none-of-these = None of these
choice-other-place = Somewhere else
place-unknown = I don't know that place. Which country is it in?
choice-helped = Yes, thanks
choice-not-helped = Not really
choice-ask-person = Ask a person
helped-thanks = Glad it helped! Write any time you need something else.
not-helped = Sorry that wasn't it. Is it perhaps in one of these? Or a person can answer.
not-helped-ask = Sorry that wasn't it. Try asking in other words, or I can pass the question to a person.
not-helped-noted = Sorry that wasn't it. A person will see your question.

## Orders
order-new = Order {$number} was placed on {$when} and is waiting to be sent.
order-paid = Order {$number} of {$when} is paid; we are packing it.
order-shipped = Order {$number} is on its way: it was sent on {$when}.
order-delivered = Order {$number} was delivered on {$when}.
order-cancelled = Order {$number} was cancelled on {$when}.
order-shipped-undated = Order {$number} is on its way.
order-delivered-undated = Order {$number} was delivered.
order-cancelled-undated = Order {$number} was cancelled.
order-tracking = Carrier: {$carrier}, tracking number {$tracking}.
order-tracking-only = Tracking number: {$tracking}.
order-city = Delivery to {$city}.
order-item = {$quantity ->
    [1] {$name}
   *[other] {$name} × {$quantity}
}
order-items = In it: {$items}.
order-items-more = In it: {$items} and {$more ->
    [one] {$more} more item
   *[other] {$more} more items
}.
order-total = Total: {$total}.
order-total-unpaid = Total: {$total}, not paid yet.
order-line = • {$number} of {$when}: {$status}, {$total}
status-new = placed
status-paid = paid
status-shipped = on its way
status-delivered = delivered
status-cancelled = cancelled
which-order = Which order do you mean?
your-orders = Your latest orders:
no-orders = You have no orders yet.
ask-order = What is your order number? You'll find it in the confirmation e-mail. If you don't have it at hand, type the e-mail or phone that you gave the shop, and I'll e-mail you a code.
ask-order-or-share = To find your order, share your phone number with the button below, or type the order number.
ask-order-contact = To show order {$number} I need to be sure it is yours. Which phone or e-mail is on it?
not-among-yours = There is no order {$number} among yours. Please check the number and type it again.
no-match = I found no order with that number and that phone or e-mail. Please check and type the phone or e-mail again, or send another order number.
too-many-tries = That was too many tries. To be safe, a person will help you from here.

## News of orders
notice-paid = Your payment for order {$number} has arrived, thank you! We are packing it.
notice-shipped = Good news: your order {$number} is on its way.
notice-delivered = Your order {$number} has been delivered. Thank you for choosing us!
notice-cancelled = Your order {$number} has been cancelled.
notice-cancelled-refunded = Your order {$number} has been cancelled and the money for it returned.
notice-cancelled-unpaid = Your order {$number} has been cancelled: the invoice was not paid in time. If you have already paid it, or still want the order, just write to us.
notice-more = More about the order
notice-subject = Order {$number}: {$status}
notices-subject = News of your order
notice-letter =
    Hello!

    {$news}

    You are getting this letter because you agreed to letters from the shop. If you change your mind, say so in the chat.

## Who you are
ask-identity = To show or change personal details I need to know who you are. Type the e-mail or phone that you gave the shop, and I'll e-mail you a code.
ask-share-contact = To show or change personal details I need to know who you are. Share your phone number with the button below, or type the e-mail that you gave the shop.
ask-code = If we know that contact, a letter with a 6-digit code is on its way, or a message in Telegram if you have written to us there. Type the code here: it works for {$minutes ->
    [one] {$minutes} minute
   *[other] {$minutes} minutes
}.
ask-contact-code = Please enter the code here; it works for {$minutes ->
    [one] {$minutes} minute
   *[other] {$minutes} minutes
}.
wrong-code = That code didn't match. Please check it and type it again.
code-expired = That code no longer works. Please ask for a new one.
too-many-codes = Enough codes have been sent for now. A person will help you from here.
codes-not-allowed = In this shop a person checks who you are; I'm calling one now.
contact-unknown = We don't have that phone number. Type the e-mail that you gave the shop and I'll send a code to it. An order can be found by its number, too.
contact-shared = Several customers have that number. Please type your e-mail and I'll send a code.
foreign-contact = That is somebody else's contact and proves nothing. Please share your own with the button below.
already-identified = I know who you are already, so there is nothing to confirm.
identified = Thank you, now I know who you are.
not-identified = I need to be sure it's you first.
code-subject = Your confirmation code: {$code}
code-letter =
    Your code: {$code}

    Type it into the shop's chat. It works for {$minutes ->
        [one] {$minutes} minute
       *[other] {$minutes} minutes
    }. Tell it to nobody: the shop's people never ask for it.

    If you didn't ask for a code, just delete this letter.

## Your details
your-profile = This is what we have on record for you:
profile-hint = If something is wrong, write for example: "change my phone".
field-line = • {$field}: {$value}
change-line = • {$field}: {$before} → {$after}
not-given = not given
field-name = Name
field-first-name = First name
field-last-name = Last name
field-patronymic = Patronymic
field-phone = Phone
field-email = E-mail
field-city = City
field-address = Address
field-birth-date = Date of birth
field-language = Language
field-loyalty-level = Loyalty level
ask-name = What name shall I put down? First and last name, please.
ask-phone = What is the new phone number?
ask-email = What is the new e-mail?
ask-address = What is the new address? City, street, house and flat, please.
ask-birth-date = What is your date of birth? For example, 17 May 1990.
propose-profile = Please check and confirm the change:
contact-unproven-note = Until the new contact is proven, we'll go on knowing you by the old one.
profile-saved = Done, I've put that down.
invalid-email = That doesn't look like an e-mail. Please type it in full, for example anna@example.com.
invalid-phone = That doesn't look like a phone number. Please type it in full, with the country code.
invalid-phone-or-email = That looks like neither a phone nor an e-mail. Please try again.
invalid-birth-date = That can't be a date of birth. Please type it like this: 17 May 1990.
invalid-name = That doesn't look like a name. Please type a first and last name in letters.
invalid-address = That doesn't look like an address. City, street and house, please.
invalid-language = I speak English, Ukrainian and Russian. Which would you prefer?
ask-language = Which language would you prefer?
language-switched = All right, let's go on in English.
propose-language = Let's go on in English. Shall I put English in your details too, so that letters come in it?
language-ru = Русский
language-uk = Українська
language-en = English

## Consents
channel-email = e-mail
channel-telegram = Telegram
channel-sms = SMS
consents-none = • Mailings: no consent
consents-given = • Mailings: {$channels}
ask-consent = Which mailings shall I turn on or off?
choice-consent-email-on = Turn on e-mail
choice-consent-email-off = Turn off e-mail
choice-consent-telegram-on = Turn on Telegram
choice-consent-telegram-off = Turn off Telegram
choice-consent-sms-on = Turn on SMS
choice-consent-sms-off = Turn off SMS
choice-consent-all-off = Turn off everything
propose-consent-on = Turn on mailings ({$channels})? News of your orders will come there too. You can stop them at any time.
propose-consent-off = Turn off mailings ({$channels})? News of your orders will stop there too, but you can always ask about an order here.
consent-given = Done, mailings are on.
consent-withdrawn = Done, mailings are off.

## A field of the card, and proof of a new contact
ask-field = What would you like to change?
ask-field-value = What should stand under “{$field}”?
field-gender = Gender
field-region = Region
field-postal-code = Postcode
field-country = Country
gender-f = female
gender-m = male
cannot-change-field = I can't change that here. Shall I pass it to a person?
invalid-choice = There is no such option for “{$field}”. Please choose one of these.
invalid-number = “{$field}” has to be a number, for example 12 or 2.5.
invalid-day = “{$field}” has to be a date, for example 17 May 2015.
invalid-value = That won't do for “{$field}”. Please write it in other words, and shorter.
invalid-postal-code = That doesn't look like a postcode. Please type it as it stands on letters, for example LT-10309.
invalid-country = I don't know such a country. Please type its name or its two letters.
offer-proof-email = To be known by the new e-mail, and get codes there, prove that it is yours: I'll send a code to it. Shall I?
offer-proof-phone = To be known by the new number, prove that it is yours: share your contact. Shall we do it now?
choice-prove-email = Send the code
choice-prove-phone = Prove the number
choice-prove-later = Later
nothing-to-prove = Your contacts are all proven, as far as that can be done here.
proof-sent = I've sent a letter with a 6-digit code to {$email}.
proof-letter =
    Your code: {$code}

    Type it into the shop's chat to prove that this e-mail is yours. It works for {$minutes ->
        [one] {$minutes} minute
       *[other] {$minutes} minutes
    }. Tell it to nobody: the shop's people never ask for it.

    If you didn't ask for a code, just delete this letter.
ask-proof-phone = Share your contact with the button below, and the number is proven.
proof-other-phone = That is another number than the one we have on record. Share the contact with that number, or change your phone first.
email-proven = Thank you, the e-mail is proven: from now on it says who you are.
phone-proven = Thank you, the number is proven: from now on it says who you are.
code-chat = Your code: {$code}. Type it into the shop's chat where you were asked for it; it works for {$minutes ->
    [one] {$minutes} minute
   *[other] {$minutes} minutes
}. Tell it to nobody: the shop's people never ask for it. If you didn't ask for a code, take no notice.

## Consents by topic
choice-consent-email-topics = E-mail: choose what
choice-consent-telegram-topics = Telegram: choose what
choice-consent-sms-topics = SMS: choose what
ask-topic = What shall I turn on or off? It is about {$channel}.
ask-channel-of = Where? It is about “{$topic}”.
choice-topic-on = Turn on: {$topic}
choice-topic-off = Turn off: {$topic}
propose-topic-on = Turn on {$topics} ({$channels})? You can stop them at any time.
propose-topic-off = Turn off {$topics} ({$channels})? The rest that you agreed to will keep coming.
topic-quoted = “{$topic}”
topic-given = Done, turned on.
topic-withdrawn = Done, turned off.
channel-without = {$channel} (without: {$topics})

## Your data: a copy, deletion
propose-export = Shall I prepare a copy of everything we hold about you: your details, consents, orders, letters and conversations? I'll write a link here, and send it to your proven e-mail if there is one. It works once, within {$days ->
    [one] {$days} day
   *[other] {$days} days
}.
export-requested = Done, I'm preparing the copy. The link to it will be here in a moment.
propose-export-again = You asked for a copy on {$when}, and I have sent you the link. Shall I send a new one here? The old one will stop working.
export-ready = Your copy is ready: {$link}
    The link works once, until {$until}. Give it to nobody: whoever opens it sees everything.
export-subject = A copy of your data
export-letter =
    Hello!

    You asked for a copy of everything we hold about you. Here it is: {$link}

    The link works once, until {$until}. Give it to nobody: whoever opens it sees everything.

    If it wasn't you who asked, tell us in the chat.
export-page-title = A copy of your data
export-page-open = Here is a copy of everything the shop holds about you, as one JSON file. The link works once: it is used up with the download.
export-page-button = Download
export-page-gone = This link no longer works: it has been used, or its time is over. Ask for a new copy in the chat.
export-page-unknown = There is nothing at this address. Please check that the link was copied whole.
propose-deletion = Delete your data? Your name, phone, e-mail, address, date of birth, consents and our conversations will go.
deletion-keeps = What stays: {$keeps}.
deletion-keeps-usual = your orders with their sums and dates, which the accounts need, without your name and contacts
deletion-waits-for = First these orders have to be finished: {$orders}. The data is deleted right after that; until then you can change your mind.
deletion-for-good = It can't be undone.
deletion-requested = Your request is in. The data will be deleted within a few minutes, and I'll write here when it's done.
deletion-requested-waits = Your request is in. The data will be deleted as soon as these orders are finished: {$orders}. Until then you can withdraw the request.
deletion-asked-before = You asked for your data to be deleted on {$when}; that request is open. Shall I leave it, or withdraw it?
choice-deletion-withdraw = Withdraw the request
choice-deletion-leave = Leave it
deletion-left = All right, the request stays.
propose-withdraw-deletion = Withdraw the request to delete your data? Everything stays as it is then.
deletion-withdrawn = Done, the request is withdrawn: your data stays.
deletion-done = Your data is deleted, as you asked. I don't know you any more; you can still ask me anything about the shop.
deletion-subject = Your data is deleted
deletion-letter =
    Hello!

    Your data is deleted from our records, as you asked. What the law makes us keep for the accounts stays without your name and contacts.

    This is our last letter to you.
cannot-already-requested = You asked for that on {$when} already, and the request is being worked on.

## Products
product-name = {$name}
products-found = Here is what I found:
variant-line = • {$label}: {$price}, {$stock}
variant-line-only = • {$price}, {$stock}
product-line = • {$name}: {$price}, {$stock}
product-line-from = • {$name}: from {$price}, {$stock}
price-unknown = price on request
in-stock = in stock
few-in-stock = {$count ->
    [one] {$count} left
   *[other] {$count} left
}
out-of-stock = out of stock

## A person
handoff-open = I've passed this to a person, who will answer you here. They see everything you've written, so there's no need to repeat it.
handoff-closed = I've passed this to a person. We're closed right now and will answer on {$when}. They will see everything you've written.
handoff-unknown = I've passed this to a person. They will answer as soon as they are back; I can't promise an exact time.
handoff-already-open = A person knows about you already and will answer here soon.
handoff-already-closed = A person knows about you already. We're closed right now and will answer on {$when}.
handoff-already-unknown = A person knows about you already and will answer as soon as they are back.
noted-for-person = All right, they will see this message too.
ask-contact-for-answer = If you close this page, where shall we answer? Leave an e-mail or phone, or simply wait here.
contact-kept = All right: if you're not here, we'll answer at {$contact}.
unread-subject = The answer to your question in our chat
unread-letter =
    Hello! You wrote to us in the chat, but it seems you had closed the page before we answered. Here is our answer:

    {$words}

    If you have more questions, go on in the chat on our site: we can see the whole conversation.
guest = Guest {$mark}

## What a person does for now
unsupported-cancel-order = I can't cancel an order myself; a person does that. Shall I pass it on?
unsupported-change-delivery-address = I can't change an order's delivery address myself; a person does that. Shall I pass it on?
unsupported-change-items = I can't change what is in an order myself; a person does that. Shall I pass it on?
unsupported-return-items = I can't arrange a return myself; a person does that. Shall I pass it on?
unsupported-exchange-item = I can't arrange an exchange myself; a person does that. Shall I pass it on?
unsupported-place-order = This shop takes no orders in the chat. You can order on the site, or I can pass you to a person. Shall I?
unsupported-request-export = A person prepares the copy of your data. Shall I pass on your request?
unsupported-request-deletion = A person takes care of deleting your data. Shall I pass on your request?

## The menu in Telegram
menu-orders = My orders
menu-profile = My details
menu-person = Talk to a person
menu-language = Change the language
menu-help = What I can help with
menu-start = Start a conversation
button-share-contact = Share my phone number
unsupported-repeat-order = An order can't be repeated in the chat. You can order on the site, or I can pass you to a person. Shall I?
unsupported-change-payment = I can't change how an order is paid myself; a person does that. Shall I pass it on?

## Looking at orders
order-promised = Promised by {$day}.
order-waits-for-payment = We'll send it as soon as it is paid.
order-late-unpaid = It was promised by {$day}, but it isn't paid yet: we'll send it as soon as it is.
order-late-not-sent = It was promised by {$day} and is {$days ->
    [one] {$days} day
   *[other] {$days} days
} late: we haven't sent it yet. I'm sorry.
order-late-sent-late = It was promised by {$day} and is {$days ->
    [one] {$days} day
   *[other] {$days} days
} late, because we sent it late. I'm sorry.
order-late-on-its-way = It was promised by {$day} and is {$days ->
    [one] {$days} day
   *[other] {$days} days
} late: the carrier is taking longer than promised. I'm sorry.
order-late-for-reason = It was promised by {$day} and is {$days ->
    [one] {$days} day
   *[other] {$days} days
} late. I'm sorry.
order-delay-reason = Why it is delayed: {$reason}
order-tracking-link = Follow the parcel: {$url}
order-items-changed = Its items were changed on {$when}.
order-return-requested = Return requested on {$when}: {$item}.
order-return-received = Return received on {$when}: {$item}. The refund is on its way.
order-return-done = Returned on {$when}: {$item}.
order-return-refunded = Returned: {$item}; {$amount} refunded on {$when}.
order-exchange-requested = Exchange requested on {$when}: {$from} → {$to}.
order-exchange-received = Exchange: we received {$from} on {$when} and will send {$to}.
order-exchange-sent = Exchange: {$to} in place of {$from}, sent on {$when}.
choice-order-receipt = Invoice
choice-cancel-order = Cancel it
choice-change-delivery-address = Change the address
choice-change-items = Change the items
choice-return-items = Return it
choice-exchange-item = Exchange it
choice-refund-status = Where is my refund?
choice-repeat-order = Order it again
which-order-receipt = Which order is the receipt or invoice for?
your-orders-of-day = Your orders of {$from}:
your-orders-of-days = Your orders from {$from} to {$to}:
your-orders-with = Your orders with {$item}:
your-orders-of-day-with = Your orders of {$from} with {$item}:
your-orders-of-days-with = Your orders from {$from} to {$to} with {$item}:
no-orders-of-day = You placed no orders on {$from}.
no-orders-of-days = You placed no orders from {$from} to {$to}.
no-orders-with = None of your orders has {$item} in it.
no-orders-of-day-with = You placed no orders with {$item} on {$from}.
no-orders-of-days-with = You placed no orders with {$item} from {$from} to {$to}.
nearest-orders = The nearest in time:
orders-more = And {$more ->
    [one] {$more} more order
   *[other] {$more} more orders
}. To narrow it down, name a month or an item: for example, "my orders in October".

## Refunds
refunds = Your refunds:
refunds-of-order = Refunds for order {$number}:
refunds-of-others = Your other refunds:
refund-line-done = • {$amount}, {$what}: refunded on {$when}, {$way}.
refund-line-done-undated = • {$amount}, {$what}: refunded, {$way}.
refund-line-due = • {$amount}, {$what}: will be back by {$day}, {$way}.
refund-line-due-undated = • {$amount}, {$what}: on its way back, {$way}. I don't have a date.
refund-line-overdue = • {$amount}, {$what}: was due back by {$day}, and I see no record that it was sent. I'm sorry.
refund-line-waits = • {$amount}, {$what}: will be back within {$days ->
    [one] {$days} working day
   *[other] {$days} working days
} after the goods reach us, {$way}.
refund-line-waits-undated = • {$amount}, {$what}: will be sent back once the goods reach us, {$way}.
refund-what-cancel = cancelled order {$number}
refund-what-change-items = changed items of order {$number}
refund-what-change-payment = changed payment of order {$number}
refund-what-return = return from order {$number}
refund-what-return-goods = {$item} from order {$number}
refund-what-exchange = exchange from order {$number}
refund-way-original = the way you paid
refund-way-card-ending = to {$label} ending in {$digits}
refund-way-card = to your card
refund-way-paypal = to PayPal
refund-way-gift-card = to your gift card
refund-way-bank = to your bank account
refund-amount-unknown = An amount still to be worked out
refund-overdue-hint = Shall I call a person to find out where the money is?
refunds-more = And {$more ->
    [one] {$more} earlier one
   *[other] {$more} earlier ones
}.
no-refunds = We owe you no refund: nothing of your orders was cancelled after payment or sent back.
no-refunds-of-order = Nothing is to be refunded for order {$number}.
no-refunds-of-order-unpaid = Order {$number} was not paid, so there is nothing to refund.
no-refunds-of-order-may-cancel = Nothing is to be refunded for order {$number} now. If you cancel it, the money goes back the way you paid.

## Receipts
receipt-title = Receipt for order {$number} of {$when}
invoice-title = Invoice for order {$number} of {$when}
receipt-cancelled = Order {$number} of {$when} was cancelled.
receipt-seller = Seller: {$seller}
receipt-line = {$name}: {$quantity} × {$price} = {$sum}
receipt-goods = Goods: {$sum}
receipt-discount = Discount: −{$sum}
receipt-delivery = Delivery: {$sum}
receipt-fee = Cash on delivery: {$sum}
receipt-other-more = Other charges: {$sum}
receipt-other-less = Other discounts: −{$sum}
receipt-total = Total: {$sum}
receipt-paid = Paid on {$when}
receipt-paid-undated = Paid
receipt-refunded = The payment was refunded.
receipt-refunded-part = Refunded since: {$sum}
receipt-to-pay = To pay: {$sum}
receipt-pay-until = To pay: {$sum}, by {$day}
receipt-pay-overdue = To pay: {$sum}; it was due by {$day}
receipt-pay-by-invoice = How: bank transfer by this invoice. Put {$number} as the payment reference.
receipt-pay-on-delivery = How: to the courier or at pickup, when you receive it.
receipt-pay-as-chosen = How: the way you chose when you ordered.

## Loyalty
loyalty-level = Your level: {$level}. You get {$percent}% back in points.
loyalty-level-card = Your level: {$level}.
loyalty-spent = You spent {$spent} in the last {$months ->
    [one] month
   *[other] {$months} months
}.
loyalty-next = {$missing} more and you reach {$level} with {$percent}% back.
loyalty-top = That is the highest level.
loyalty-points = You have {$points ->
    [one] {$points} point
   *[other] {$points} points
}, worth {$worth}.
loyalty-points-only = You have {$points ->
    [one] {$points} point
   *[other] {$points} points
}.
loyalty-points-none = You have no points yet.
loyalty-points-unknown = I can't see how many points you have.
unsupported-loyalty = We have no loyalty programme, so there are no levels or points. Shall I call a person?
field-loyalty-points = Points

## Your requests
your-tickets = Your requests to our team:
ticket-line-open = • {$number} of {$when}, {$topic}: open. We promised an answer by {$day}.
ticket-line-open-undated = • {$number} of {$when}, {$topic}: open.
ticket-line-overdue = • {$number} of {$when}, {$topic}: still open. An answer was promised by {$day}, and we are late with it. I'm sorry.
ticket-line-closed = • {$number} of {$when}, {$topic}: closed on {$closed}.
ticket-line-order = {$line} It is about order {$order}.
tickets-overdue-hint = Shall I call a person?
no-tickets = You have no requests with our team. If something went wrong, tell me, and I'll pass it on.
no-ticket-of-number = There is no request {$number} among yours.
no-ticket-of-order = You have no request about order {$number}.
tickets-more = And {$more ->
    [one] {$more} earlier one
   *[other] {$more} earlier ones
}.
ticket-topic-complaint = complaint
ticket-topic-delivery = delivery
ticket-topic-payment = payment
ticket-topic-return = return
ticket-topic-product = product question

## Instead of what is out of stock
alternatives = It is out of stock now. In the same category ({$category}) we have:
other-variants = In stock there is:
choice-order-product = Order: {$name}

## Feedback

ask-complaint = I'm sorry it went that way. Tell me what happened, and I'll note it and pass it to a person.
complaint-sorry = I'm sorry it went that way.
complaint-noted = Your complaint has the number {$ticket}.
complaint-noted-order = Your complaint about order {$order} has the number {$ticket}.
complaint-answer-by = We'll look into it and answer you here by {$day}.
complaint-added = I've added that to your complaint {$ticket}; the person dealing with it will see it.
ask-rating = Your conversation with our colleague is finished. How did we do? Give us 1 to 5.
rate-thanks = Thank you for the rating!
rate-same = I have your {$value} already. Thank you!
rate-low = Thank you, I've noted it. What could we do better? A few words, and I'll pass them on.
rate-very-low = Thank you for being frank. What went wrong? Write a few words, or I'll call a person again.
rate-comment-thanks = Thank you, I've passed it on.
rate-nothing = Thank you! You can rate a conversation with one of our people once it is over, and there was none lately.
choice-person-again = Call a person
ask-nps = Your order {$number} arrived lately. Would you recommend us to friends? 0 is "never", 10 is "certainly".
nps-thanks = Thank you for telling us! We're glad to have you.
nps-low = Thank you for your honest answer. What should we put right? A few words will do.
nps-comment-noted = Thank you. I've noted it as {$ticket} and passed it on.

## When it was not understood, and what may have been meant
proposal-anew = That was a while ago, so I've checked everything again.
proposal-changed = The sum has changed since I asked, so nothing has been done yet. Please check it once more.
proposal-waits = Fine, it will wait until {$until}. When you are ready, tap the button or just write "yes".
waits = Fine, no hurry. Write whenever it suits you, and we'll go on from here.
step-back = All right, one step back.
not-understood = I didn't get that. Please try other words, such as "where is my order" or "how much is delivery".
not-understood-again = I still don't follow, sorry. Try it very briefly: "cancel my order", "return an item", "change my phone". Or we can ask a person.
not-understood-here = Sorry, I didn't get that.
clarify = I'm not sure I got that right. Which of these do you need?
wants-confirmation = Sorry, I didn't get that. Tap a button, answer "yes" or "no", or tell me what to correct.
wants-choice = Sorry, I didn't get that. Please choose one of the options below.
wants-order = Sorry, I didn't get that. I need the order number: it is in the letter about your purchase.
wants-address = Sorry, I didn't get that. I need an address: city, street, house and flat.
wants-city = Sorry, I didn't get that. I need the name of a city.
wants-email = Sorry, I didn't get that. I need an e-mail address such as anna@example.com.
wants-phone = Sorry, I didn't get that. I need a phone number with its country code.
wants-phone-or-email = Sorry, I didn't get that. I need a phone number or an e-mail address.
wants-identity = Sorry, I didn't get that. I need the phone number or e-mail address that you gave the shop.
wants-birth-date = Sorry, I didn't get that. I need a date of birth such as 17 May 1990.
wants-date = Sorry, I didn't get that. I need a date such as 17 May.
wants-name = Sorry, I didn't get that. I need the first name and the surname.
wants-code = Sorry, I didn't get that. I need the code of 6 digits that we sent you.
wants-item = Sorry, I didn't get that. I need the name of something in the order.
wants-product = Sorry, I didn't get that. I need the name of a product.
wants-quantity = Sorry, I didn't get that. I need to know how many: just a number.
wants-variant = Sorry, I didn't get that. I need to know which one: its size, weight or colour.
another-order = All right, another order then. Which one? Please write its number.
another-item = All right, something else then. Which item?
another-variant = All right, another one then. Which?
another-product = All right, something else then. Which product?
another-one = All right. What should it be?
choice-flow-track-order = Where is my order
choice-flow-list-orders = My orders
choice-flow-show-profile = My details
choice-flow-change-name = Change my name
choice-flow-change-phone = Change my phone
choice-flow-change-email = Change my e-mail
choice-flow-change-address = Change my address
choice-flow-change-birth-date = Change my date of birth
choice-flow-change-language = Change the language
choice-flow-change-field = Change other details
choice-flow-prove-contact = Confirm a new contact
choice-flow-change-consent = Manage mailings
choice-flow-cancel-order = Cancel an order
choice-flow-change-delivery-address = Change the delivery address
choice-flow-change-items = Change items in an order
choice-flow-change-payment = Change the way of payment
choice-flow-return-items = Return something
choice-flow-exchange-item = Exchange something
choice-flow-refund-status = Where is my refund
choice-flow-place-order = Place an order
choice-flow-loyalty = My points
choice-flow-repeat-order = Repeat an order
choice-flow-order-receipt = Receipt or invoice
choice-flow-ticket-status = Status of my request
choice-flow-request-export = Get a copy of my data
choice-flow-request-deletion = Delete my data
choice-flow-complaint = Make a complaint
choice-flow-rate = Give a rating
choice-flow-identify = Prove who I am
choice-flow-leave-contact = Leave a contact for the answer
choice-flow-join-thread = Go on with the chat from the website

## Ordering
order-ask-product = Tell me what you would like to order and how many; several things at once are fine.
order-ask-more = What shall I add?
order-ask-product-instead = Tell me what you would like instead.
order-unknown-product = "{$name}": we don't seem to have that. Please put it another way, or name something else.
order-which-product = I found several like that. Which one would you like?
order-which-variant = {$name}: which one would you like?
order-out-of-stock = {$name}: out of stock right now.
order-other-variants = We do have:
order-instead = Of the same kind we have these. Would you like one of them?
order-few-left = {$name}: only {$count} left. How many would you like?
order-basket = In your order:
order-basket-line = {$quantity ->
    [1] • {$name}: {$sum}
   *[other] • {$quantity} × {$name}: {$sum}
}
order-basket-total = Together {$total}.
order-under-minimum = The smallest order we take is {$minimum}; {$missing} is missing. What shall I add?
order-ask-way = How shall we send it? Town: {$city}.
order-ask-way-to = How shall we send it? Address: {$address}, {$city}.
order-way = • {$way}: {$price}, {$days}
order-way-undated = • {$way}: {$price}
order-way-pickup = • {$way}: {$price}, {$address}
order-days = {$to ->
    [one] {$to} working day
   *[other] {$to} working days
}
order-days-range = {$from}–{$to} working days
order-free = free
order-way-not-there = We don't deliver there that way ({$city}).
order-not-delivered-there = {$city}: I'm afraid we don't deliver there.
order-what-is-possible = This is possible:
order-ask-where = Where shall we send it? Town, street and house number, please.
order-ask-street = Street, house and flat number, please. Town: {$city}.
order-ask-locker = Which address should the parcel locker be near? Street and house number, please. Town: {$city}.
order-city-unknown = I don't know a place called "{$city}". Please write it together with its country.
order-ask-payment = How would you like to pay?
order-not-on-delivery = Paying on delivery isn't possible in this case.
order-payment-not-possible = An order from the chat can't be paid that way.
order-ask-payment-instead = Would another way do?
order-payment-none = I'm afraid such an order can't be paid through the chat. Please place it on the site.
order-not-possible = Such an order can't be placed right now. Please try again, or write "call a person".
order-no-day = I can't promise a particular day; the usual times are below.
delivery-courier = Courier
delivery-locker = Parcel locker
delivery-pickup = Pickup
delivery-post = Post
payment-way-on-delivery = On delivery
payment-way-invoice = By invoice
order-choice-variant = {$variant} — {$price}
order-choice-product = {$name} — {$price}
order-choice-product-from = {$name} — from {$price}
order-choice-gone = {$name} — {$stock}
order-choice-count = Take {$count}
order-choice-without = Without it
order-choice-many = {$count} × {$name}
order-choice-way = {$way}: {$price}
order-choice-other-address = Another address
order-choice-more = Add something
order-choice-payment-fee = {$payment} (+{$fee})
propose-order = Please check your order:
order-price-changed = The price has changed meanwhile, so nothing is ordered yet. Here it is at the new price:
order-delivery = {$way ->
    [courier] Delivery by courier: {$price}
    [locker] Delivery to a parcel locker: {$price}
   *[post] Delivery by post: {$price}
}
order-address = Address: {$address}, {$city}
order-locker-near = The parcel locker nearest to {$address}, {$city}
order-pickup-at = Pickup: {$address}
order-ready-by = Ready by {$day} at the latest.
order-deliver-by = There by {$day} at the latest.
order-days-after-payment = Delivery time: {$days} after payment
order-pay-invoice = Payment by invoice, within {$days ->
    [one] {$days} day
   *[other] {$days} days
}
order-pay-pickup = Payment on the spot
order-pay-on-delivery = Payment on delivery
order-pay-on-delivery-fee = Payment on delivery, fee {$fee}
order-total-of-all = {$total} in all. Shall I place the order?
order-placed = Done! Order {$number} is placed, {$total} in all.
order-placed-invoice = Please pay it by invoice by {$day}. Write "invoice" and I'll send it here; we ship as soon as it is paid.
order-placed-pickup = You pay on the spot; bring the order number along.
order-placed-on-delivery = You pay on delivery.
order-placed-track = Ask me here at any time where it is.
which-order-to-repeat = Which order shall I repeat?
order-repeat = Repeating order {$number}.
order-repeat-nothing = Nothing of order {$number} is in stock right now. Tell me what you would like instead.
order-repeat-gone = • {$name}: out of stock right now, so it is left out
order-repeat-fewer = • {$name}: only {$count} left
order-repeat-price = • {$name}: now {$now}, it was {$before}
wants-delivery = Sorry, I didn't get that. I need to know how to send it: please choose below.
wants-payment = Sorry, I didn't get that. I need to know how you will pay: please choose below.

## What the staff took back

undone-cancel-order = Our colleague has taken the cancellation back: order {$number} stands again.
undone-change-delivery-address = Our colleague has put back the earlier delivery address of order {$number}.
undone-change-items = Our colleague has put back the earlier goods of order {$number}.
undone-change-payment = Our colleague has put back the earlier way of paying for order {$number}.
undone-return-items = Our colleague has taken back the return from order {$number}.
undone-exchange-item = Our colleague has taken back the exchange from order {$number}.
undone-place-order = Our colleague has cancelled order {$number}.
undone-update-profile = Our colleague has put back the earlier details in your profile.
undone-set-consent = Our colleague has put back your earlier choice of letters.
undone-request-export = Our colleague has withdrawn the request for a copy of your data.
undone-request-deletion = Our colleague has withdrawn the request to delete your data.

## Changing orders
which-order-cancel = Which order would you like to cancel?
which-order-address = Which order should go to another address?
which-order-items = In which order should I change something?
which-order-payment = Which order would you like to pay differently?
which-order-return = Which order is the return from?
which-order-exchange = Which order is the exchange from?
which-return = What from order {$order} would you like to return?
which-exchange = What from order {$order} would you like to exchange?
which-change = What in order {$order} should I change?
choice-all-items = All of it
choice-count-all = {$count ->
    [1] {$count}
   *[other] All {$count}
}
how-many = {$item}: there are {$count} in the order. How many of them?
only-so-many = {$item}: there {$count ->
    [1] is
   *[other] are
} only {$count} in the order. How many of them?
not-in-this-order = Order {$order} doesn't have this: {$item}. Please choose from what is in it.
which-variant = Which one would you like instead? Now: {$item}.
variant-unknown = That product doesn't come like that.
variant-the-same = That is the one in the order.
variant-out-of-stock = {$item} is out of stock at the moment.
choice-variant = {$variant}
choice-variant-dearer = {$variant} (+{$difference})
choice-variant-cheaper = {$variant} (−{$difference})
cannot-change-count = I can't take an item out of a placed order, add one or change how many there are; I can only swap an item for another variant of it.
no-other-variant = This product comes in one variant only: {$item}.
cannot-order-shipped = {$status ->
    [delivered] Order {$order} has already been delivered, so it can't be changed or cancelled.
   *[other] Order {$order} is already on its way, so it can't be changed or cancelled.
}
cannot-already-cancelled = Order {$order} is already cancelled.
cannot-already-returned = A return or an exchange has already been arranged for order {$order}, and that can't be done twice.
cannot-already-changed = The items of order {$order} have been changed already, and that can be done only once.
cannot-not-returnable = {$cause ->
    [category] {$item}: we don't take this back or exchange it as long as there is nothing wrong with it.
   *[status] Order {$order} hasn't been delivered yet, and only what you have received can be returned or exchanged.
}
cannot-return-window-passed = It is too late to return anything from order {$order}: returns are open for {$days ->
    [one] {$days} day
   *[other] {$days} days
} after delivery, which ended on {$last}.
cannot-exchange-window-passed = It is too late to exchange anything from order {$order}: exchanges are open for {$days ->
    [one] {$days} day
   *[other] {$days} days
} after delivery, which ended on {$last}.
cannot-out-of-stock = {$item} is out of stock at the moment.
cannot-other-product = An item can't be swapped for an entirely different one, only for another variant of the same product.
cannot-not-in-order = Order {$order} doesn't have that.
cannot-reason-not-allowed = Order {$order} can be cancelled for one of these reasons: {$reasons}. Which one fits?
cannot-payment-not-possible = Order {$order} can't be paid that way.
cannot-not-enough-balance = The gift card has {$balance} on it, and {$needed} is needed.
cannot-invalid-value = That is the one in order {$order} already.
cannot-unsupported = I can't do that myself.
cannot-no-match = There is no order {$number} among yours.
cannot-not-your-order = There is no order {$number} among yours.
offer-person = Shall I pass it on to a person?
from-to = Now: {$before}. Then: {$after}.
money-back = We'll refund {$sum} {$to}.
money-back-within = We'll refund {$sum} {$to} within {$days ->
    [one] {$days} working day
   *[other] {$days} working days
}.
money-back-at-once = We'll refund {$sum} {$to} straight away.
money-back-received = We'll refund {$sum} {$to} once we have the item back.
money-back-received-within = We'll refund {$sum} {$to} within {$days ->
    [one] {$days} working day
   *[other] {$days} working days
} of getting the item back.
money-none = It hasn't been paid for, so there is nothing to refund.
word-card = card
method-card = card
method-card-ending = {$label} ending in {$last}
method-labelled = {$label}
method-paypal = PayPal
method-gift-card = gift card
method-bank = bank account
method-other = another way
method-unknown = the way you paid
method-none = not paid yet
ask-reason-cancel = Why are you cancelling order {$order}?
propose-cancel = Cancel order {$order}?
cancel-whole = That cancels the whole order.
done-cancel = Order {$order} is cancelled.
instead-cancel-shipped = You can refuse the parcel when it is brought to you, or accept it and arrange a return, if those items can be returned.
instead-cancel-delivered = If something isn't right for you, you may be able to return it. Shall I arrange that?
ask-delivery-address = Where should order {$order} go? Please type the town, street, house and flat.
ask-street = {$city}, all right. Please type the street, house and flat.
address-is-so = Order {$order} is going to that address already, so there is nothing to change.
propose-address = Change the delivery address of order {$order}?
done-address = Done: order {$order} will be delivered to {$address}.
which-payment = How would you like to pay for order {$order}?
choice-gift-card = Gift card with {$balance} on it
payment-unknown = We don't have that way of paying on record for you.
propose-payment = Change how order {$order} is paid?
paid-with = New payment: {$sum}, {$method}.
done-payment = Done. Order {$order} is now paid with: {$method}.
payment-unpaid = Order {$order} hasn't been paid yet, so you can choose the way when you pay.
propose-return = Arrange a return from order {$order}?
return-line = • {$item}: {$sum}
left-out-return = This can't be returned: {$items}.
which-refund = Where should the money go?
refund-original-only = The money can only go back the way you paid.
choice-original-way = Back the way I paid
done-return = The return from order {$order} is arranged.
instead-return-exchange = You can still exchange it, though, for another variant or, if it is faulty, for a new one of the same. Shall I arrange that?
instead-return-cancel = It can still be cancelled, though. Shall I cancel it?
instead-return-later = I'll arrange a return once you have it. You can also refuse the parcel when it is brought to you.
instead-faulty = If the item turned out to be faulty, that is another matter: a person will see to it.
instead-damaged = If it arrived damaged, or isn't what you ordered, that is an exception: a person will sort it out.
send-back-to = Please send or bring it by {$until} at the latest: {$address}. Put a note with the order number, {$order}, into the box.
send-back = Please send it back by {$until} at the latest, with a note with the order number, {$order}, in the box.
propose-items = Change this in order {$order}?
left-out-change = This can't be changed: {$items}.
swap-line = • {$before} → {$after}, same price
swap-line-same = • {$item} → a new one of the same
swap-line-dearer = • {$before} → {$after}, {$count ->
    [1] {$difference} more
   *[other] {$difference} more each
}
swap-line-cheaper = • {$before} → {$after}, {$count ->
    [1] {$difference} less
   *[other] {$difference} less each
}
total-from-to = The order's total goes from {$before} to {$after}.
pay-difference = The difference is {$sum}; one of our people will write to you how to pay it.
pay-difference-with = The difference is {$sum}: {$method}.
done-items = Done, order {$order} has been changed:
instead-items-other = You can place a second order, or cancel this one and start afresh.
instead-items-shipped = Once it arrives you can arrange an exchange or a return, if those items allow it.
propose-exchange = Arrange this exchange for order {$order}?
left-out-exchange = This can't be exchanged: {$items}.
done-exchange = The exchange for order {$order} is arranged and the new item is set aside for you. We'll send it as soon as we have the old one.
instead-exchange-return = You can return it and order what you need separately. Shall I arrange the return?
instead-exchange-later = I'll arrange an exchange once you have it.

## A question that was put before: in short, what is noted and what is still open

noted = Noted: {$what}.
noted-plain = Noted.
noted-quantity = {$count ->
    [one] {$count} piece
   *[other] {$count} pieces
}
noted-delivery-courier = delivery by courier
noted-delivery-locker = delivery to a parcel locker
noted-delivery-pickup = pickup
noted-delivery-post = delivery by post
noted-payment-invoice = payment by invoice
noted-payment-on-delivery = payment on delivery
still-choose = Just one thing left: {$variants}?
still-order = Just the order is left to choose.
still-item = I only need to know which item.
still-product = Just the product is left to choose.
still-variant = Just the option is left to choose.
still-quantity = I only need to know how many.
still-delivery = Just the way of delivery is left to choose.
still-payment = Just the way of payment is left to choose.
still-address = I only need to know where to deliver it.
still-city = I only need to know the city.
still-or-person = If it is hard to choose, ask a person: I'll call one.
