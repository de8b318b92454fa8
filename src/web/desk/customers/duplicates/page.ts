/** How many stand on a page: the server gives as many. */
export const PAGE = 20;
