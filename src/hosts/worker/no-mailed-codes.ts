/** better-auth's second factor by a code in a letter, which nobody is asked for here: `left-out.ts` puts this in its place. */
export const otp2fa = () => ({ id: "otp", endpoints: {} });
