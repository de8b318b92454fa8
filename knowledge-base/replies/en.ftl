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
chitchat-still-there = Yes, I'm here. How can I help?
chitchat-outcome = I have no note of what my colleagues decided.
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
acting-unsupported = The shop's rules do not provide for this.
acted-subject = Your order {$number}
acted-letter =
    Hello!

    {$news}

    Our staff did this at your request. If you did not ask for it, please write to us.

## Who you are
ask-identity = For that I need to know who you are. Type the e-mail or phone that you gave the shop, and I'll e-mail you a code.
ask-share-contact = For that I need to know who you are. Share your phone number with the button below, or type the e-mail that you gave the shop.
ask-identity-order = I'll help you order. For that I need to know who you are: type the e-mail or phone that you gave the shop, and I'll e-mail you a code.
ask-identity-order-of = I'll help you order: {$product}. For that I need to know who you are: type the e-mail or phone that you gave the shop, and I'll e-mail you a code.
ask-share-contact-order = I'll help you order. For that I need to know who you are: share your own phone number with the button below, or type the e-mail that you gave the shop.
ask-share-contact-order-of = I'll help you order: {$product}. For that I need to know who you are: share your own phone number with the button below, or type the e-mail that you gave the shop.
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
invalid-flag = “{$field}” has to be yes or no.
flag-true = yes
flag-false = no
invalid-day = “{$field}” has to be a date, for example 17 May 2015.
unknown-field = The shop has no such field.
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
cheapest-goods = The least expensive we have in stock:
dearest-goods = The most expensive we have in stock:
cheaper-goods = Cheaper than “{$name}”:
no-cheaper-goods = Nothing in stock is cheaper than “{$name}”.
priced-goods = • {$name} — {$price}
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

## Advice

advice-any = Here is what I can suggest:
advice-fitting = These would fit:
advice-with = Goes well with “{ $items }”:
advice-with-several = Goes well with { $items }:
advice-with-kind = Goes well with { $items }:
advice-with-none = I don't know yet what people take with “{$items}”. I can suggest these instead:
advice-better = A step up from “{$items}”:
advice-better-none = There is probably nothing better than it in the same category.
advice-like = Similar to “{$items}”:
advice-like-order = Much like what you had in order {$number}:
advice-like-order-none = There is nothing like order {$number} right now, but I can suggest these:
advice-no-order = You have no earlier orders yet, but I can suggest these:
advice-others = Here are some more:
advice-no-others = There is nothing else to suggest right now.
advice-none = I have nothing to suggest right now: what would fit is out of stock.
advice-none-within = Nothing in stock fits that sum.
advice-card = {$name} — {$price}
advice-line = • {$name} — {$price}
advice-why = {$why}
offer-reply = I can suggest {$name}, {$price}. {$why}
choice-add = Add to order
choice-others = Other options

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
choice-flow-like-last-order = Something like the last order
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
undone-change-order = We have corrected order {$number}: our last message about its status was a mistake.
undone-return-items = Our colleague has taken back the return from order {$number}.
undone-exchange-item = Our colleague has taken back the exchange from order {$number}.
undone-place-order = Our colleague has cancelled order {$number}.
undone-update-profile = Our colleague has put back the earlier details in your profile.
undone-set-consent = Our colleague has put back your earlier choice of letters.
undone-request-export = Our colleague has withdrawn the request for a copy of your data.
undone-request-deletion = Our colleague has withdrawn the request to delete your data.

## The part of a conversation that people closed
closed-part = Your conversation with my colleagues ended on {$when}. {$text}
closed-wanted = You wrote: “{$text}”.
closed-done = Done: {$acts}.
closed-promised = My colleagues wrote on {$day}: “{$text}”.
closed-answered = My colleagues answered: “{$text}”.
closed-open = One question is still open: “{$text}”.
closed-act-cancel-order = order {$order} was cancelled
closed-act-change-delivery-address = the delivery address of order {$order} was changed
closed-act-change-items = the items of order {$order} were changed
closed-act-change-payment = the payment for order {$order} was changed
closed-act-return-items = a return for order {$order} was arranged
closed-act-exchange-item = an exchange for order {$order} was arranged
closed-act-place-order = order {$order} was placed
closed-act-undo-cancel-order = the cancellation was undone, and order {$order} is going ahead
closed-act-undo-change-delivery-address = order {$order} has its earlier delivery address back
closed-act-undo-change-items = order {$order} has its earlier items back
closed-act-undo-change-payment = order {$order} has its earlier payment back
closed-act-undo-return-items = the return for order {$order} was withdrawn
closed-act-undo-exchange-item = the exchange for order {$order} was withdrawn
closed-act-undo-place-order = order {$order} was withdrawn
queue-place = { $ahead ->
    [0] Nobody is ahead of you in the queue.
    [one] There is {$ahead} conversation ahead of yours in the queue.
   *[other] There are {$ahead} conversations ahead of yours in the queue.
}

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

## Segments
# Whom a marketer asks for, as it is said back to them. What follows "with" is a noun.
segment-sentence = Customers with: {$what}.
segment-everybody = All customers.
segment-everybody-but = All customers {$what}.
segment-but = except those with {$what}
segment-all-but = everybody except those with {$what}
segment-unknown-stay = {$what} (whoever it is not known of stays)
segment-not = no such thing: {$what}
segment-unknown-out = {$what} (whoever it is not known of is out)
segment-all = all of: {$what}
segment-any = at least one of: {$what}
segment-anything = anything
segment-top =
    Of these only the first { $percent ->
        [yes] {$n} %
       *[no] { $n ->
            [1] one
           *[other] {$n}
        }
    } { $order ->
        [lowest] from the lowest: {$by} (whoever has none does not count)
       *[highest] from the highest: {$by}
    }.
segment-zone = Days and hours are those of the time zone {$zone}.
segment-is = {$what} – {$is}
segment-op = { $op ->
    [more] more than {$value}
    [least] at least {$value}
    [less] less than {$value}
    [most] at most {$value}
    [other] anything but {$value}
    [between] from {$value} to {$to} inclusive
   *[equal] exactly {$value}
}
segment-than = { $op ->
    [more] more than {$value}
    [least] at least {$value}
    [less] less than {$value}
    [most] at most {$value}
    [other] not the same as {$value}
   *[equal] the same as {$value}
}
segment-times = {$times} × {$what}
segment-shop-average = the shop's average
segment-or-none = {$what} (also where there are none at all)
segment-field = { $name ->
    [city] city
    [region] region
    [country] country
    [postal_code] postcode
    [gender] gender
    [age] age
    [birth_date] date of birth
    [language] language
    [registered] date of registration
    [source] source
    [loyalty_level] loyalty level
    [loyalty_points] loyalty points
    [first_name] first name
    [last_name] last name
    [patronymic] patronymic
    [email] e-mail
    [phone] phone
    [rfm_group] RFM group
    [churn_risk] churn risk
    [rfm_recency] R score (recency, 5 is recent)
    [rfm_frequency] F score (frequency, 5 is often)
    [rfm_monetary] M score (money spent, 5 is most)
    [lifetime_value] LTV (spent on all purchases)
    [predicted_value] predicted spending over 12 months
    [p_alive] probability of buying again
    [expected_orders] predicted number of orders over 12 months
    [usual_interval] usual interval between purchases
    [next_order] expected date of the next order
   *[other] {$label}
}
segment-in = {$field} – {$values}
segment-not-in = {$field} – not {$values} (whoever it is not known of is out)
segment-has = {$field} – contains {$values}
segment-known = {$field} – known
segment-unknown = {$field} – not known
segment-years = { $form ->
    [gen] { $n ->
        [one] {$n} year
       *[other] {$n} years
    }
   *[nom] { $n ->
        [one] {$n} year
       *[other] {$n} years
    }
}
segment-step = { $form ->
   *[any] { $unit ->
        [hour] { $n ->
            [one] {$n} hour
           *[other] {$n} hours
        }
        [day] { $n ->
            [one] {$n} day
           *[other] {$n} days
        }
        [week] { $n ->
            [one] {$n} week
           *[other] {$n} weeks
        }
        [month] { $n ->
            [one] {$n} month
           *[other] {$n} months
        }
        [quarter] { $n ->
            [one] {$n} quarter
           *[other] {$n} quarters
        }
        [season] { $n ->
            [one] {$n} season
           *[other] {$n} seasons
        }
        [half] { $n ->
            [one] {$n} half-year
           *[other] {$n} half-years
        }
       *[year] { $n ->
            [one] {$n} year
           *[other] {$n} years
        }
    }
}
segment-window-last = { $n ->
    [1] { $unit ->
        [hour] in the past hour
        [day] in the past 24 hours
        [week] in the past week
        [month] in the past month
        [quarter] in the past quarter
       *[year] in the past year
    }
   *[other] in the past {$step}
}
segment-window-next = { $n ->
    [1] { $unit ->
        [day] today or tomorrow
        [week] in the next week
       *[month] in the next month
    }
   *[other] in the next {$step}
}
segment-percent = {$n}%
segment-window-earlier = more than {$step} ago
segment-window-ago = from {$from} ago to {$to} ago
segment-window-ever = ever
segment-window-this = { $shift ->
    [now] { $unit ->
        [day] today
        [week] this week
        [month] this month
        [quarter] this quarter
        [season] this season
        [half] this half-year
       *[year] this year
    }
    [before] { $unit ->
        [day] yesterday
        [week] last week
        [month] last month
        [quarter] last quarter
        [season] last season
        [half] last half-year
       *[year] last year
    }
    [after] { $unit ->
        [day] tomorrow
        [week] next week
        [month] next month
        [quarter] next quarter
        [season] next season
        [half] next half-year
       *[year] next year
    }
    [ago] exactly {$step} ago
   *[ahead] exactly {$step} ahead
}
segment-window-named = { $unit ->
    [day] { $index ->
        [1] on Monday
        [2] on Tuesday
        [3] on Wednesday
        [4] on Thursday
        [5] on Friday
        [6] on Saturday
       *[7] on Sunday
    }
    [month] { $index ->
        [1] in January
        [2] in February
        [3] in March
        [4] in April
        [5] in May
        [6] in June
        [7] in July
        [8] in August
        [9] in September
        [10] in October
        [11] in November
       *[12] in December
    }
    [quarter] in quarter {$index}
    [season] { $index ->
        [1] in winter
        [2] in spring
        [3] in summer
       *[4] in autumn
    }
   *[half] { $index ->
        [1] in the first half of the year
       *[2] in the second half of the year
    }
}{ $year ->
    [none] {""}
   *[other] {" "}{$year}
}
segment-ended = the last one that is over
segment-window-between = from {$from} to {$to} inclusive
segment-window-since = from {$from} on
segment-window-until = up to {$to} inclusive
segment-window-on = on {$from}
segment-dated = {$window} ({$dates})
segment-dates-since = since {$from}
segment-dates-until = until {$to}
segment-birthday = birthday – {$when}
segment-birthday-next = in the next {$step}
segment-birthday-past = in the past {$step}
segment-birthday-days = from {$from} to {$to}
segment-weekday = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
segment-goods = { $form ->
    [with] with goods
    [on] on goods
   *[of] of goods
} {$what}
segment-goods-but = { $form ->
    [with] with goods
    [on] on goods
   *[of] of goods
} {$what}, except goods {$but}
segment-goods-all-but = { $form ->
    [with] with any goods
    [on] on any goods
   *[of] of any goods
} except goods {$but}
segment-item = { $part ->
    [skus] with SKU {$value}
    [categories] in category {$value}
    [brands] of brand {$value}
    [text] with {$value} in the name
    [price] at a price of {$value} each
    [any] of any kind
   *[products] {$value}
}
segment-filter = { $name ->
    [status] status – {$value}
    [payment] payment – {$value}
    [total] order total – {$value}
    [discount] discount – {$value}
    [promo] with promo code {$value}
    [any_promo] with any promo code
    [city] delivery – {$value}
    [not_city] delivery – not {$value}
    [elsewhere] delivery outside the customer's own city
    [days_to_deliver] delivery time – {$value}
    [units] pieces in the order – {$value}
    [products] different products in the order – {$value}
    [returned] something of it returned
    [kept] nothing of it returned
    [first] the customer's first
    [last] the customer's last
    [nth] number {$value} of the customer's orders
    [weekdays] on {$value}
    [reason] reason – {$value}
    [refunded] refunded
    [not_refunded] not refunded
    [campaigns] campaign – {$value}
    [channels] channel – {$value}
    [topics] topic – {$value}
    [open] still open
    [closed] closed
   *[score] score – {$value}
}
segment-value = { $value ->
    [new] new
    [paid] paid
    [shipped] shipped
    [delivered] delivered
    [cancelled] cancelled
    [unpaid] unpaid
    [refunded] refunded
    [email] e-mail
    [telegram] Telegram
    [sms] SMS
    [f] female
    [m] male
    [view] view
    [cart] added to cart
    [checkout_abandoned] abandoned checkout
    [rfm_champions] champions
    [rfm_loyal] loyal
    [rfm_potential_loyalist] potential loyalists
    [rfm_new] new
    [rfm_promising] promising
    [rfm_need_attention] need attention
    [rfm_about_to_sleep] about to sleep
    [rfm_at_risk] at risk
    [rfm_cannot_lose] can’t lose them
    [rfm_hibernating] hibernating
    [rfm_lost] lost
    [risk_low] low
    [risk_medium] medium
    [risk_high] high
    [message_sent] sent
    [message_delivered] delivered
    [message_opened] opened
    [message_not_opened] not opened
    [message_ignored] delivered but not opened
    [message_clicked] link clicked
    [message_not_clicked] no link clicked
   *[other] {$value}
}
segment-noun-orders = { $form ->
    [none] no orders
    [some] at least one order
    [first] the first order
    [last] the last order
    [after] an order
    [after_first] the very first order
    [gen] { $n ->
        [one] {$n} order
       *[other] {$n} orders
    }
    [nom] { $n ->
        [one] {$n} order
       *[other] {$n} orders
    }
   *[one] an order
}{$of}
segment-noun-returns = { $form ->
    [none] no returns
    [some] at least one return
    [first] the first return
    [last] the last return
    [after] a return
    [after_first] the very first return
    [gen] { $n ->
        [one] {$n} return
       *[other] {$n} returns
    }
    [nom] { $n ->
        [one] {$n} return
       *[other] {$n} returns
    }
   *[one] a return
}{$of}
segment-noun-messages = { $form ->
    [none] no campaign messages
    [some] at least one campaign message
    [first] the first campaign message
    [last] the last campaign message
    [after] a campaign message
    [after_first] the very first campaign message
    [gen] { $n ->
        [one] {$n} campaign message
       *[other] {$n} campaign messages
    }
    [nom] { $n ->
        [one] {$n} campaign message
       *[other] {$n} campaign messages
    }
   *[one] a campaign message
}{$of}
segment-noun-visits = { $form ->
    [none] no actions on the site
    [some] at least one action on the site
    [first] the first action on the site
    [last] the last action on the site
    [after] an action on the site
    [after_first] the very first action on the site
    [gen] { $n ->
        [one] {$n} action on the site
       *[other] {$n} actions on the site
    }
    [nom] { $n ->
        [one] {$n} action on the site
       *[other] {$n} actions on the site
    }
   *[one] an action on the site
}{$of}
segment-noun-tickets = { $form ->
    [none] no support requests
    [some] at least one support request
    [first] the first support request
    [last] the last support request
    [after] a support request
    [after_first] the very first support request
    [gen] { $n ->
        [one] {$n} support request
       *[other] {$n} support requests
    }
    [nom] { $n ->
        [one] {$n} support request
       *[other] {$n} support requests
    }
   *[one] a support request
}{$of}
segment-noun-nps = { $form ->
    [none] no NPS answers
    [some] at least one NPS answer
    [first] the first NPS answer
    [last] the last NPS answer
    [after] an NPS answer
    [after_first] the very first NPS answer
    [gen] { $n ->
        [one] {$n} NPS answer
       *[other] {$n} NPS answers
    }
    [nom] { $n ->
        [one] {$n} NPS answer
       *[other] {$n} NPS answers
    }
   *[one] an NPS answer
}{$of}
segment-noun-ratings = { $form ->
    [none] no ratings of a talk
    [some] at least one rating of a talk
    [first] the first rating of a talk
    [last] the last rating of a talk
    [after] a rating of a talk
    [after_first] the very first rating of a talk
    [gen] { $n ->
        [one] {$n} rating of talks
       *[other] {$n} ratings of talks
    }
    [nom] { $n ->
        [one] {$n} rating of talks
       *[other] {$n} ratings of talks
    }
   *[one] a rating of a talk
}{$of}
segment-measure = { $measure ->
    [orders_count] number of orders
    [orders_units] pieces bought
    [orders_amount] spending
    [orders_average] average spending per order
    [orders_largest] largest purchase
    [orders_products] number of different products in orders
    [orders_categories] number of different categories in orders
    [orders_brands] number of different brands in orders
    [orders_months] number of months with orders
    [orders_same_product] number of orders with one and the same product
    [orders_days_between] average time between orders
    [orders_days_since_last] time since the last order
    [orders_days_since_first] time since the first order
    [returns_count] number of returns
    [returns_units] pieces returned
    [returns_amount] amount of returns
    [returns_products] number of different products returned
    [returns_days_since_last] time since the last return
    [messages_count] number of campaign messages
    [messages_days_since_last] time since the last campaign message
    [visits_count] number of actions on the site
    [visits_products] number of different products in actions on the site
    [visits_days_since_last] time since the last action on the site
    [tickets_count] number of support requests
    [tickets_average] average rating of support requests
    [tickets_latest] last rating of support requests
    [tickets_days_since_last] time since the last support request
    [nps_count] number of NPS answers
    [nps_average] average NPS score
    [nps_latest] last NPS score
    [nps_days_since_last] time since the last NPS answer
    [ratings_count] number of ratings of talks
    [ratings_average] average rating of talks
    [ratings_latest] last rating of talks
   *[ratings_days_since_last] time since the last rating of a talk
}{$of}
segment-every = { $unit ->
    [day] every day
    [week] every week
    [month] every month
    [quarter] every quarter
   *[year] every year
} {$window} – {$what}
segment-sequence = after {$first}{$within} – {$next}
segment-within = {" "}within {$step}
segment-consent = { $granted ->
    [yes] consent to messages: {$channels}
   *[no] no consent to messages: {$channels}
}
segment-reachable = a way to write to them: {$channels} (consent, an address, not blocked)
segment-member = a place in the segment {$name}
segment-nameless = no. {$id}
segment-why = { $in ->
    [yes] {$who} is in this group.
   *[no] {$who} is not in this group.
}
segment-person-whom = { $by ->
    [key] Who do you mean? Give the customer’s ID or an order number.
   *[any] Who do you mean? Give a name, a phone, an e-mail or an order number.
}
segment-person-none = { $by ->
    [key] Nobody can be shown for “{ $who }”: your role does not see names and contacts, so a customer can only be found by their ID or an order number.
   *[any] No customer “{ $who }” was found by name, phone, e-mail or order number.
}
segment-person-which = Several customers are called “{ $who }”. Which one do you mean?
segment-person-which-more = There may be others who fit: add to the name, or give a phone or an order number.
segment-person-taken = “{ $who }” looks like { $name }.
segment-person-later = Several customers are called “{ $who }” too: ask about them separately.
segment-why-clause = { $is ->
    [true] Yes: {$clause}.
    [false] No: {$clause}.
   *[unknown] Not known: {$clause}.
}
segment-why-fact = {$line} In fact: {$fact}.
segment-fact-dates = { $source ->
    [orders] orders
    [returns] returns
    [messages] messages
    [visits] actions on the site
    [tickets] support requests
    [nps] NPS answers
   *[ratings] ratings of talks
}: {$dates}
segment-fact-consents = { $given ->
    [some] consent given: {$channels}
   *[none] consent to nothing
}
segment-fact-addresses = { $known ->
    [some] can be written to by: {$channels}
   *[none] no address known
}{ $blocked ->
    [yes] {", "}the bot in Telegram is blocked
   *[no] {""}
}

## Segments: a marketer's turn

segment-missing = { $kind ->
    [city] The data has nobody from “{ $words }”.
    [brand] The catalogue has no brand “{ $words }”.
    [product] The catalogue has no product “{ $words }”.
    [category] The catalogue has no category “{ $words }”.
    [campaign] There was no campaign “{ $words }”.
    [promo_code] No order has the promo code “{ $words }”.
    [segment] There is no segment “{ $words }”.
    [currency] “{ $words }”: this shop’s sums are in another currency ({ $currency }); say the sum in that.
   *[other] This data has nothing about “{ $words }”.
}
segment-missing-nearest = { segment-missing } The nearest there is: “{ $nearest }”.
segment-unread = { $count ->
    [one] One word was not understood: “{ $words }”. It is left out.
   *[other] Some words were not understood: “{ $words }”. They are left out.
}
segment-vague = What does “{ $words }” mean? Choose what you had in mind.
segment-people = { $count ->
    [0] There are no such customers.
    [one] { NUMBER($count) } customer.
   *[other] { NUMBER($count) } customers.
}
segment-people-at-least = At least { NUMBER($count) }: there are many customers, and the exact number is not counted yet.
segment-more-people = and { NUMBER($count) } more
offers-line = • { $name }: for { NUMBER($people) } of { NUMBER($of) }
offers-one = What to offer: { $who }
offers-one-none = There is nothing to offer right now ({ $who }): nothing that would fit is in stock.
offers-with = What is bought with it: { $called }
offers-with-none = Orders do not show yet what is bought with it ({ $called }).
offers-who = Who to offer “{ $called }” to:
offers-none = There is nothing to offer them right now: what would fit is out of stock.
offers-nobody = There is nobody yet to whom “{ $called }” would be worth offering.
segment-also = “{ $words }” may also be taken otherwise:
segment-welcome = This chat is now yours to work in, { $name }. Ask, for example: “from London, bought for more than 5000 in the last 90 days”.
segment-link-old = This link is not good any more. Take a new one at the desk, under your name.
segment-anew = Let us begin anew: who do you need?
segment-nothing-yet = Nothing is chosen yet: say who you need.
segment-nothing-understood = These words make no condition. Try, for example: “from London, bought for more than 5000 in the last 90 days”.
segment-saved = { $kind ->
    [static] The segment “{ $name }” is saved with the people of this moment: { NUMBER($count) }.
   *[dynamic] The segment “{ $name }” is saved and keeps itself up to date. People in it now: { NUMBER($count) }.
}
segment-save-unread = These words were not understood: { $words }. Save it without them?
segment-save-anyway = Yes, save it
segment-name-taken = There is a segment called “{ $name }” already. Give this one another name: “save as …”.
segment-export-at-desk = Lists are exported as a file at the desk, under segments: they are not sent to a chat.
segment-old-button = This button is from an earlier answer. Ask again, and there will be new ones.
segment-not-done = That did not work. Ask in other words, or open segments at the desk.

## Campaigns
campaign-product = {$name} — {$price}
campaign-price = {$price}
campaign-unsubscribe-letter = You got this letter because you agreed to the shop's mailings. Unsubscribe: {$link}
campaign-unsubscribe-telegram = To get no more messages like this, answer "stop" or tap the button below.
campaign-stop = Unsubscribe
campaign-more = More about it
unsubscribe-title = Unsubscribe
unsubscribe-ask = Should we stop writing to you by e-mail? News about your orders will stop coming by e-mail too, but you can always ask about an order in the shop's chat.
unsubscribe-button = Unsubscribe
unsubscribe-done = You are unsubscribed: no more letters will come. If you change your mind, tell us in the shop's chat.
unsubscribe-unknown = This link does not work. Please check that all of it was copied.

## What customers are worth
insight-few-buyers = A forecast needs at least { NUMBER($need) } buyers; so far there are { NUMBER($have) }.
insight-short-history = A forecast needs purchases over at least { $need } days; so far they cover { $have }.
insight-no-recent-order = A forecast needs a purchase within the last { $need } days; the last one was { $have } days ago.
insight-nobody-often = A forecast needs buyers who came on three different days or more; so far nobody has.
insight-no-fit = No forecast could be fitted to these purchases: they are too much alike.
insight-one-time-alive = { NUMBER($buyers) } buyers ({ $percent } %) bought once. One purchase does not tell whether somebody has left, so the model takes all of them for active.
insight-value-follows-frequency = How often people buy and how much they spend at a time go together here (correlation { $correlation }), so forecasts in money are less certain.
insight-no-value = What people spend at a time does not fit the model: orders are forecast, money is not.

## Figures
figure-measure = { $name ->
    [orders_count] number of orders{$with}
    [orders_units] pieces sold{$of}
    [orders_amount] revenue
    [orders_amount_goods] revenue{$of}
    [orders_average] average order value
    [orders_average_goods] average amount{$of} per order
    [orders_median] median order value
    [orders_median_goods] median amount{$of} per order
    [orders_largest] largest order
    [orders_largest_goods] largest amount{$of} in one order
    [orders_smallest] smallest order
    [orders_smallest_goods] smallest amount{$of} in one order
    [orders_discount] total of discounts in orders{$with}
    [orders_delivery_days] average delivery time of orders{$with}
    [orders_customers] number of buyers{$of}
    [orders_products] number of different products bought{$of}
    [orders_categories] number of different categories in orders{$with}
    [orders_brands] number of different brands in orders{$with}
    [returns_count] number of returns{$of}
    [returns_units] pieces returned{$of}
    [returns_amount] amount of returns{$of}
    [returns_customers] number of customers with a return{$of}
    [returns_products] number of different products returned{$of}
    [messages_count] number of campaign messages
    [messages_customers] number of people who were sent a campaign message
    [visits_count] number of actions on the site{$with}
    [visits_customers] number of customers who were on the site{$with}
    [visits_products] number of different products in actions on the site{$with}
    [tickets_count] number of tickets
    [tickets_average] average rating of tickets
    [tickets_customers] number of customers with a ticket
    [nps_count] number of NPS answers
    [nps_average] average NPS score
    [nps_customers] number of customers who answered the NPS survey
    [ratings_count] number of conversation ratings
    [ratings_average] average conversation rating
    [ratings_customers] number of customers who rated a conversation
    [customers] number of customers
    [registrations] number of registrations
    [new_customers] number of new buyers{$of}
    [returning_customers] number of returning buyers{$of}
    [lapsed_customers] number of lapsed buyers{$of}
    [repeat_customers] number of repeat buyers{$of}
    [repeat_rate] repeat-purchase rate{$of}
    [return_rate] return rate of orders{$with}
    [cancel_rate] cancellation rate of orders{$with}
    [arpu] revenue per buyer{$of}
    [orders_per_customer] orders per buyer{$of}
    [units_per_order] pieces per order{$of}
    [lifetime_value] lifetime value (LTV) of a buyer{$of}
    [predicted_value] forecast of a customer's purchases over 12 months
    [nps] Net Promoter Score
    [conversion] conversion of campaigns to orders
    [open_rate] open rate
   *[click_rate] click rate
}
figure-field = { $how ->
    [average] {$field} (average)
    [median] {$field} (median)
    [sum] {$field} (total)
    [largest] {$field} (largest)
   *[smallest] {$field} (smallest)
}
figure-ratio = { $part ->
    [yes] share: {$of} / {$to}
   *[no] ratio: {$of} / {$to}
}
figure-whose = {$what} (only those with: {$who})
figure-by = { $by ->
    [hour] by hour
    [day] by day
    [week] by week
    [month] by month
    [quarter] by quarter
    [year] by year
    [weekday] by day of the week
    [hour_of_day] by hour of the day
    [city] by city
    [region] by region
    [country] by country
    [source] by source
    [gender] by gender
    [age_group] by age
    [language] by language
    [loyalty_level] by loyalty level
    [rfm_group] by RFM group
    [churn_risk] by risk of leaving
    [customer] by customer
    [category] by category
    [brand] by brand
    [product] by product
    [variant] by SKU
    [delivery_city] by delivery city
    [status] by order status
    [payment_status] by payment status
    [promo_code] by promo code
    [carrier] by carrier
    [return_reason] by reason of return
    [topic] by topic
    [campaign] by campaign
    [channel] by channel
    [visit] by action on the site
    [score] by score
    [segment] by segment
   *[other] by {$field}
}
figure-top = { $order ->
    [lowest] the lowest { $n }
   *[highest] the top { $n }
}
figure-unknown = not known
figure-who = Counting only {$who}
figure-only = Only values shown: {$is}.
figure-versus = Compared with: {$window}.
figure-cut = The first { NUMBER($n) } of { NUMBER($all) } rows are shown.
figure-share-told = Shares are of the whole, without the breakdown.
figure-overlap = One order or person may be in several rows.
figure-how-line = How it was counted: {$how}.
figure-how = { $name ->
    [orders] each order once, by the date it was placed
    [cancelled] each cancelled order once, by the date it was cancelled
    [units] the quantities of the orders' lines added up
    [amount] the totals of orders added up
    [amount_goods] price × quantity of these goods in orders
    [average] the total of orders divided by their number
    [average_goods] price × quantity of these goods divided by the number of orders with them
    [median] half of the orders are smaller, half are larger
    [extreme] by the total of one order
    [extreme_goods] by the amount of these goods in one order
    [discount] the discounts of orders added up
    [delivery] mean days of 24 hours from placing to delivery, over delivered orders
    [people] each person once
    [different] each value once, by the catalogue
    [returns] by the date they were asked for; withdrawn ones are left out
    [messages] by the date they were sent
    [visits] by the time of the action
    [tickets] by the date they were opened
    [answers] by the date of the answer
    [scores] the mean of all scores
    [customers] all customers except those who had their data deleted
    [registrations] by the date of registration
    [new] those whose very first order was in this time
    [returning] those who bought in this time and had bought before
    [lapsed] those who had bought before, and did not in this time
    [repeat] those with two orders or more in this time
    [repeat_rate] those with two orders or more among all who bought in this time
    [return_rate] orders of which something came back among all that were placed in this time
    [return_rate_goods] orders of which these goods came back among all orders with them
    [cancel_rate] cancelled ones among all that were placed in this time
    [arpu] revenue divided by the number of buyers
    [per_customer] the number of orders divided by the number of buyers
    [per_order] the number of pieces divided by the number of orders
    [lifetime] what each buyer has spent in all time, on average; without cancelled and refunded orders
    [predicted] the mean of the forecasts, over the customers who have one
    [nps] per cent of promoters (9–10) less per cent of detractors (0–6), by each customer's latest score
    [conversion] who ordered within { $days ->
        [one] {$days} day
       *[other] {$days} days
    } after a message, among those who were sent one
    [opened] opened ones among the delivered
    [clicked] clicked ones among the delivered
    [field] over the customers of whom it is known
   *[ratio] the first divided by the second
}
figure-no-cancelled = cancelled orders are left out
figure-of-this = {$what}: {$how}
figure-nothing = no data
figure-percent = { NUMBER($value, maximumFractionDigits: 1) }%
figure-number = { NUMBER($value, maximumFractionDigits: 2) }
figure-days = { NUMBER($value, maximumFractionDigits: 1) } days
figure-change = { $way ->
    [up] ▲ up { NUMBER($percent, maximumFractionDigits: 1) }% (it was {$before})
    [down] ▼ down { NUMBER($percent, maximumFractionDigits: 1) }% (it was {$before})
    [same] the same as before ({$before})
    [more] ▲ more (it was {$before})
    [less] ▼ less (it was {$before})
   *[unknown] nothing to compare with
}
figure-share = { NUMBER($percent, maximumFractionDigits: 1) }% of the whole
figure-before = before
figure-part = share of the whole
figure-rows-more = and { NUMBER($count) } more rows
figure-cannot = { $trouble ->
    [measures] One question may ask for {$what} figures at most.
    [how] There is no such figure here.
    [by] This figure cannot be broken down {$by}.
    [time] This figure has no time: it cannot be told {$by}.
    [window] This figure needs a time with a beginning: “in October”, or “in the past 30 days”.
    [field] Customers have no such field.
    [buckets] That would be more than {$what} points. Ask for a shorter time or a longer step.
    [only] To pick rows, say what to break it down by: by city, for example.
    [slow] Counting that would take too long. Ask for a shorter time or for fewer people.
   *[shape] This question cannot be counted.
}
figure-choose-first = First choose what you meant: these words have several meanings.
figure-not-understood = I don't see what to count. Write, for example: “revenue by month this year”, or “average order of buyers from Moscow in October”.
figure-who-are-they = Who are these people?

## Recommendations: why we offer it
reason-due = You usually buy this every { $unit ->
    [week] { $every ->
        [one] week
       *[other] { NUMBER($every) } weeks
    }
   *[day] { $every ->
        [one] day
       *[other] { NUMBER($every) } days
    }
}, { $since ->
    [one] { $unit ->
        [week] { NUMBER($since) } week has passed
       *[day] { NUMBER($since) } day has passed
    }
   *[other] { NUMBER($since) } have passed
}.
reason-due-staff = Usually buys this every { $unit ->
    [week] { $every ->
        [one] week
       *[other] { NUMBER($every) } weeks
    }
   *[day] { $every ->
        [one] day
       *[other] { NUMBER($every) } days
    }
}, { $since ->
    [one] { $unit ->
        [week] { NUMBER($since) } week has passed
       *[day] { NUMBER($since) } day has passed
    }
   *[other] { NUMBER($since) } have passed
}.
reason-refill = This is usually bought again after { $unit ->
    [week] { $every ->
        [one] a week
       *[other] { NUMBER($every) } weeks
    }
   *[day] { $every ->
        [one] a day
       *[other] { NUMBER($every) } days
    }
}, and since your last order { $since ->
    [one] { $unit ->
        [week] { NUMBER($since) } week has passed
       *[day] { NUMBER($since) } day has passed
    }
   *[other] { NUMBER($since) } have passed
}.
reason-refill-staff = This is usually bought again after { $unit ->
    [week] { $every ->
        [one] a week
       *[other] { NUMBER($every) } weeks
    }
   *[day] { $every ->
        [one] a day
       *[other] { NUMBER($every) } days
    }
}, and since the last purchase { $since ->
    [one] { $unit ->
        [week] { NUMBER($since) } week has passed
       *[day] { NUMBER($since) } day has passed
    }
   *[other] { NUMBER($since) } have passed
}.
reason-again = { $times ->
    [one] You have bought this before.
   *[other] You have bought this { NUMBER($times) } times.
}
reason-again-staff = { $times ->
    [one] This is in { NUMBER($times) } of the customer’s orders.
   *[other] This is in { NUMBER($times) } of the customer’s orders.
}
reason-together = Of the orders with “{ $with }”, { NUMBER($percent) }% have this too.
reason-alike = { $people ->
    [one] { NUMBER($people) } of { NUMBER($of) } customers with similar orders buys this.
   *[other] { NUMBER($people) } of { NUMBER($of) } customers with similar orders buy this.
}
reason-similar = Similar to “{ $to }”.
reason-popular = Often bought at the moment.
reason-popular-city = Often bought in your city ({ $city }).
reason-popular-city-staff = Often bought in the customer’s city ({ $city }).
reason-season = In { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} this is bought { NUMBER($times) } times as often as usual.
reason-better = Costs { NUMBER($percent) }% more than “{ $than }”, and is bought more often.
reason-dearer = Of the same category, and costs { NUMBER($percent) }% more than “{ $than }”.
reason-group = Why: { $why }.
reason-group-due = due to buy it again — { $people ->
    [one] { NUMBER($people) } customer
   *[other] { NUMBER($people) } customers
}
reason-group-refill = the usual time to buy again has come — { $people ->
    [one] { NUMBER($people) } customer
   *[other] { NUMBER($people) } customers
}
reason-group-again = bought it before — { $people ->
    [one] { NUMBER($people) } customer
   *[other] { NUMBER($people) } customers
}
reason-group-together = bought with what they have — { $people ->
    [one] { NUMBER($people) } customer
   *[other] { NUMBER($people) } customers
}
reason-group-alike = bought by customers with similar orders — { $people ->
    [one] { NUMBER($people) } customer
   *[other] { NUMBER($people) } customers
}
reason-group-similar = they buy similar things — { $people ->
    [one] { NUMBER($people) } customer
   *[other] { NUMBER($people) } customers
}
reason-group-popular = often bought now — { $people ->
    [one] { NUMBER($people) } customer
   *[other] { NUMBER($people) } customers
}
reason-group-season = in season — { $people ->
    [one] { NUMBER($people) } customer
   *[other] { NUMBER($people) } customers
}

## Support's group in Telegram: words for the staff
group-bound = Done: “{ $title }” is now the support group. Each conversation that needs a person becomes a topic here. To answer from here, link your Telegram to your account: the link is in the desk's settings.
group-bind-old = This code is not good, or not any more. Take a new one at the desk and send it here: /bind CODE
group-bind-how = To have support work in this group, take a code in the desk's settings and send it here: /bind CODE
group-missing = Not yet: { $what }. Put that right and send the same code again.
group-trouble-not-in-group = the bot is not in the group
group-trouble-not-forum = topics are not turned on in the group
group-trouble-not-admin = the bot is not an administrator
group-trouble-no-topics-right = the bot may not manage topics
group-trouble-no-delete-right = the bot may not delete messages (a customer's topic has to go with their data)
group-reason = { $reason ->
    [asked] Asks for a person
    [angry] Seems angry
    [complaint] Complaint
    [legal] Legal question
    [not_understood] The bot did not understand
    [too_many_tries] Several tries failed
    [unsupported] The bot cannot do this
    [failed] The bot failed
    [taken] Taken by a colleague
   *[other] A person is needed
}
group-packet = { $lines }
group-packet-urgent = ❗️ Urgent
group-packet-who = Customer: { $name } · { $channel ->
    [telegram] Telegram
   *[web] chat on the site
} · { $locale ->
    [ru] Russian
    [uk] Ukrainian
   *[en] English
}
group-packet-asked = Question: { $text }
group-packet-tried = The bot was about: { $flows }
group-packet-known = Known: { $values }
group-packet-value = { $slot }: { $value }
group-packet-lacks = Still missing: { $what }
group-packet-contact = The customer left a contact for the answer: see it at the desk
group-packet-last = Last messages:
group-packet-desk = At the desk: { $url }
group-lines = { $lines }
group-line-customer = Customer: { $text }
group-line-edit = Customer, corrected: { $text }
group-line-bot = Bot: { $text }
group-line-person = { $name }: { $text }
group-line-person-edit = { $name } (corrected): { $text }
group-line-person-gone = { $name }: message taken back
group-line-note = 📝 Note by { $name }: { $text }
group-holder = { $name } answers now.
group-holder-none = Nobody has this conversation. Take it: /take
group-over = The bot answers again.
group-closed = The conversation is closed.
group-button-take = Take
group-button-bot = Back to the bot
group-button-close = Close
group-not-linked = { $name }, this was not sent to the customer: this Telegram is not linked to a staff account. Open { $url } → Settings, take the link for Telegram, follow it, and answer right here.
group-not-linked-tap = Link your Telegram to your account first: the link is in the desk's settings.
group-not-allowed = This was not sent to the customer: your role does not answer customers.
group-not-allowed-tap = Your role does not answer customers.
group-anonymous = This was not sent to the customer: you write in the group's name, so nobody can tell who answers. Turn anonymity off in the administrator's rights.
group-anonymous-tap = You write in the group's name: turn anonymity off in the administrator's rights.
group-not-passable = Such a message cannot be passed on. Send text, a photo, a document or a voice message.
group-file-large = Not sent: the customer writes in the chat on the site, and files of up to 20 MB can go there. Send a smaller one.
group-blocked = Not sent: the customer has blocked the bot.
group-taken = Not sent: { $name } has this conversation.
group-with-bot = Not sent: the bot answers this customer now. Take the conversation (/take) and write again.
group-yours = This conversation is yours already.
group-already-bot = The bot has this conversation already.
group-already-closed = The conversation is closed already.
group-note-empty = Write the note itself behind /note.
group-note-kept = The note is kept; the customer does not see it.
group-no-topic = This command works in a conversation's topic.
group-not-done = That did not work. Open the conversation at the desk.
group-ready-open = This answer has fields that nothing fills: write it yourself.
group-edit-late = The customer's copy cannot be changed any more: write to them again.
group-help =
    In a conversation's topic, whatever you write goes to the customer.
    /take takes the conversation
    /bot gives it back to the bot
    /close closes it
    /note text is a note for colleagues
group-linked = Done, { $name }: you can answer customers from the support group now.
group-flow = { $name ->
    [track_order] where an order is
    [list_orders] list of orders
    [show_profile] personal data
    [change_name] changing the name
    [change_phone] changing the phone
    [change_email] changing the e-mail
    [change_address] changing the address
    [change_birth_date] changing the date of birth
    [change_language] changing the language
    [change_consent] consent to mailings
    [cancel_order] cancelling an order
    [change_delivery_address] another delivery address
    [change_items] changing what is in an order
    [return_items] a return
    [exchange_item] an exchange
    [refund_status] where the refund is
    [place_order] a new order
    [loyalty] loyalty programme
    [repeat_order] repeat an order
    [like_last_order] something like the last order
    [order_receipt] receipt of an order
    [ticket_status] what became of a complaint
    [request_export] export of personal data
    [request_deletion] deletion of personal data
    [complaint] a complaint
    [change_payment] another way of paying
    [change_field] changing a field of the card
    [prove_contact] proof of a new contact
    [rate] a rating
    [identify] proof of identity
    [leave_contact] contact for an answer
    [join_thread] the thread on another channel
   *[other] …
}
group-slot = { $name ->
    [order] order
    [address] address
    [city] city
    [email] e-mail
    [phone] phone
    [birth_date] date of birth
    [name] name
    [language] language
    [consent] consent
    [phone_or_email] phone or e-mail
    [code] code
    [identity] who it is
    [item] item
    [quantity] quantity
    [reason] reason
    [product] product
    [date] date
    [variant] variant
    [amount] amount
    [payment] way of paying
    [delivery] way of delivery
    [field] field
    [value] value
    [topic] topic
    [comment] comment
    [items] goods
    [more] anything else
    [choice] choice
    [link] link
   *[other] …
}

### Alerts on a staff member's device
push-waiting = A new conversation is waiting
push-given = A conversation was given to you
push-message = A customer wrote in your conversation
push-breach = An answer is due soon

### A letter to a customer that a person of the staff writes
mail-greeting = { $named ->
    [yes] Hello {$name},
   *[other] Hello,
}
mail-closing =
    Kind regards,
    {$staff}{ $named ->
    [yes] , {$shop}
   *[other] {""}
}
mail-why = { $named ->
    [yes] {$staff} from {$shop} is writing to you personally, because you are our customer. This is not a newsletter. Just reply, and we will read it.
   *[other] {$staff} from the shop is writing to you personally, because you are our customer. This is not a newsletter. Just reply, and we will read it.
}

### Letters to the staff
staff-recovery-subject = A new password for Beseda
staff-recovery-letter =
    Hello!

    { $given ->
        [yes] You were sent a link to set a new password for Beseda: {$link}
       *[other] Somebody asked for a new password for your sign-in at Beseda. If it was you, set it here: {$link}
    }

    The link is good for { $given ->
        [yes] one day
       *[other] one hour
    } and works once. Do not hand it on.

    { $given ->
        [yes] If you need no new password
       *[other] If it was not you
    }, there is nothing to do: your password stays as it is.
staff-invitation-subject = You are invited to Beseda
staff-invitation-letter =
    Hello!

    You are invited to work with the shop's customers in Beseda. To begin, choose a password: {$link}

    The link is good for seven days and works once. Do not hand it on.
