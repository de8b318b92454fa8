export { Button, CHANNELS, type ChannelName, Inbound, InboundContent, Outbound, Source } from "./message.ts";
