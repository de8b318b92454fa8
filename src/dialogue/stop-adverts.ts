/** The value of the choice that stands under an advert in Telegram, and ends them there at once. */
export const STOP_ADVERTS = "consent:telegram:stop";
