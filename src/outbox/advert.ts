import * as z from "zod";

/**
 * What an advert is beside a message: it is never sent where it may have left already (lost beats twice), holds no reply up, and does
 * not leave after `until`, when those hours begin in which nobody is written to.
 */
export const Advert = z.object({ until: z.iso.datetime().nullable() });
