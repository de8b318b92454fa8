/** Files that the bundler takes as texts: see `vite.worker.config.ts`. */
declare module "*.ftl" {
  const text: string;
  export default text;
}
declare module "*.md" {
  const text: string;
  export default text;
}
declare module "*/policy.yaml" {
  const text: string;
  export default text;
}
