/** Where the desk's routes stand in the description of the service. */
export const tags = ["Desk"];

/** By what they know who asks. */
export const security = [{ staff: [] }];
