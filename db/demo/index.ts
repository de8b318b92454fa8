export { CAST, type CastMember } from "./cast.ts";
export { type DemoLoaded, type DemoOptions, isDemo, loadDemo, removeDemo } from "./load.ts";
