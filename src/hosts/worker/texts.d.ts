/** Files that the bundler takes as texts: see the rules of `wrangler.toml`. */
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
