import * as z from "zod";

/**
 * Logins by other services, of which better-auth brings some thirty and the desk uses none: `left-out.ts` puts this in their place.
 */
export const socialProviders: Record<string, never> = {};

/** What names one of them in a request: nothing does. */
export const SocialProviderListEnum = z.never();
