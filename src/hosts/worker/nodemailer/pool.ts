/**
 * In the place of nodemailer's pool of connections, which one event of a Worker could not hand to the next: a connection a letter, whatever the
 * server's address asks for. `left-out.ts` puts this in its place.
 */
export { default } from "../../../../node_modules/nodemailer/dist/esm/smtp-transport/index.js";
