/**
 * What people take when a service asks for a long password, lower case and without the digits and signs around it: words for
 * "password", keyboard rows (Latin, and Cyrillic ones typed on either), greetings, names of what stands before them.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  1234567890 0123456789 0987654321 9876543210 1234567891 12345678910 123456789012 1234512345 1231231231 123123123 1q2w3e4r5t 1q2w3e4r5t6y
  1qaz2wsx3edc 1qazxsw23edc qazwsxedcrfv zaq12wsx zaq1xsw2 qwertyuiop qwertyui qwerty qwertyqwerty qwertyasdf qwertyasdfgh asdfghjkl
  asdfghjkl; asdfasdf asdfasdfasdf asdfqwer qwerasdf zxcvbnm zxcvbnmasdf zxcvbnm,./ qweasdzxc qweasd qweqweqwe poiuytrewq lkjhgfdsa
  mnbvcxz password passwords passpass passpasspass mypassword newpassword thepassword password password1 passwordpassword passw0rd
  p@ssw0rd p@ssword pass passphrase letmein letmeinplease letmeinnow welcome welcomeback welcomehome iloveyou iloveyousomuch iloveu
  sunshine princess football baseball basketball superman batman spiderman starwars pokemon dragon monkey shadow master michael jordan
  jennifer trustno trustnoone whatever computer internet samsung google facebook microsoft admin administrator adminadmin adminpassword
  rootroot toor root superuser superadmin manager support supportsupport marketer marketing owner ownerowner staff staffstaff user username
  useruser guest guestguest test testtest testtesttest testpassword testing tester demo demodemo demopassword default changeme changemenow
  secret secretsecret topsecret mysecret login loginlogin access hello hellohello helloworld goodmorning blink killer charlie cheese
  correcthorsebatterystaple abcdefghij abcdefgh abcabcabc abcdabcd abcd abc aaaaaaaaaa qqqqqqqqqq company business service customer customers
  beseda beseda-crm besedabeseda besedacrm shop shopshop myshop coffee coffeecoffee coffeeshop teatea tea
  пароль парольпароль мойпароль новыйпароль парол парольдоступа мійпароль новийпароль йцукенгшщзхъ йцукенгшщз йцукенгш йцукен йцукенйцукен
  фывапролджэ фывапролдж фывапрол фывафыва ячсмитьбю ячсмить привет приветпривет приветик привіт привітпривіт любимая любимый люблютебя
  ялюблютебя кохання кохаютебе солнышко сонечко админ администратор адміністратор админадмин тест тесттест секрет секретсекрет логин логін
  россия москва украина україна київ киев слава славаукраине славаукраїні магазин кофе кава чай владелец власник поддержка підтримка
  gfhjkm gfhjkmgfhjkm ghbdtn ghbdtnghbdtn ytrewq fyfcnfcbz yfnfif cfif vfrcbv vbkfirf cjkysirj k.,bvfz ,jhjlf cjkywt fylhtq
  qwertyuiop[] qwertyuiop[ q1w2e3r4t5 q1w2e3r4t5y6 a1b2c3d4e5 a1s2d3f4g5 1a2b3c4d5e 1q1q1q1q1q
  natasha nastya natalia anastasia tatiana aleksandr alexander sergey sergei dmitry andrey andrei vladimir maxim oksana olga elena
  наташа настя наталья анастасия татьяна александр сергей дмитрий андрей владимир максим оксана ольга елена олена олександр сергій
  `
    .trim()
    .split(/\s+/),
);
