const HERE = "src/hosts/worker";

/**
 * What the Worker has no use for of the packages that it takes: which of their files, as paths below `node_modules`, and what stands
 * in their place. Its build goes by it (`vite.worker.config.ts`); a file is named exactly, so that one that moves in a later version
 * is taken along and seen in the Worker's size.
 */
export const LEFT_OUT: readonly (readonly [files: RegExp, place: string])[] = [
  [/^@better-auth\/core\/dist\/social-providers\/index\.mjs$/, `${HERE}/no-social-providers.ts`],
  [/^@better-auth\/telemetry\//, `${HERE}/no-telemetry.ts`],
  [/^franc-min\/index\.js$/, `${HERE}/franc/franc.ts`],
  [
    /^@langchain\/core\/dist\/messages\/block_translators\/(anthropic|openai)\.js$/,
    `${HERE}/langchain/no-other-blocks.ts`,
  ],
  [/^@langchain\/core\/dist\/tracers\/(event|log)_stream\.js$/, `${HERE}/langchain/no-streams.ts`],
  [/^@langchain\/core\/dist\/tracers\/tracer_langchain\.js$/, `${HERE}/langchain/no-langsmith-tracer.ts`],
  [/^langsmith\//, `${HERE}/no-langsmith.ts`],
  [/^@langchain\/core\/dist\/utils\/sax-js\/sax\.js$/, `${HERE}/no-sax.ts`],
  [/^nodemailer\/dist\/esm\/mime-funcs\/mime-types\.js$/, `${HERE}/no-mime-types.ts`],
  [/^nodemailer\/dist\/esm\/well-known\/index\.js$/, `${HERE}/no-well-known.ts`],
  [/^nodemailer\/dist\/esm\/smtp-pool\/index\.js$/, `${HERE}/nodemailer/pool.ts`],
  [/^openai\/internal\/auth\/x509-workload-identity-auth\.mjs$/, `${HERE}/openai/no-certificates.ts`],
  [/^openai\/internal\/uploads\.mjs$/, `${HERE}/openai/no-files.ts`],
  [/^openai\/resources\/(?!(chat\/|embeddings\.))/, `${HERE}/openai/resources.ts`],
  [/^openai\/lib\/ChatCompletion(Stream|StreamingRunner|Runner)\.mjs$/, `${HERE}/openai/runners.ts`],
  [/^better-auth\/dist\/plugins\/two-factor\/otp\/index\.mjs$/, `${HERE}/no-mailed-codes.ts`],
  [/^yaml\/browser\/dist\/schema\/yaml-1\.1\/(binary|omap|pairs|schema|set|timestamp)\.js$/, `${HERE}/no-yaml-1.1.ts`],
  [/^postgres\/cf\/src\/subscribe\.js$/, `${HERE}/no-replication.ts`],
  [/^fast-sha256\/sha256\.js$/, `${HERE}/own-sha256.ts`],
  [/^@stablelib\/base64\/lib\/base64\.js$/, `${HERE}/own-base64.ts`],
  [/^zod\/(v4\/)?index\.js$/, `${HERE}/zod/index.ts`],
  [/^zod\/v3\/index\.js$/, `${HERE}/zod/v3.ts`],
];

/**
 * Files of packages that are asked for, and of which nothing is ever called: each of their names is there, and throws when it is called.
 * better-auth's routes are those that `DOORS` of the staff's login does not let through.
 */
export const NEVER_CALLED: readonly RegExp[] = [
  /^@better-auth\/core\/dist\/oauth2\//,
  /^@langchain\/core\/dist\/language_models\/(compat|stream)\.js$/,
  /^@langchain\/core\/dist\/messages\/block_translators\/(bedrock|deepseek|google|groq|ollama|openrouter|xai)/,
  /^@langchain\/core\/dist\/runnables\/graph\.js$/,
  /^@langchain\/core\/dist\/tracers\/console\.js$/,
  /^@langchain\/core\/dist\/utils\/(fast-json-patch|zod-to-json-schema)\//,
  /^@langchain\/core\/dist\/utils\/js-sha256\//,
  /^@better-auth\/memory-adapter\//,
  /^better-auth\/dist\/api\/routes\/(account|callback|email-verification|error|password)\.mjs$/,
  /^better-auth\/dist\/crypto\/jwt\.mjs$/,
  /^better-auth\/dist\/oauth2\//,
  /^better-call\/dist\/openapi\.mjs$/,
  /^diff\/libesm\/(convert\/|diff\/(array|character|css|json|sentence|word)\.js$|patch\/(apply|merge|parse|reverse)\.js$)/,
  /^js-tiktoken\//,
  /^nodemailer\/dist\/esm\/smtp-connection\/http-proxy-client\.js$/,
  /^nodemailer\/dist\/esm\/(dkim|fetch|json-transport|sendmail-transport|ses-transport|stream-transport|xoauth2)\/index\.js$/,
  /^openai\/auth\/workload-identity-auth\.mjs$/,
  /^openai\/internal\/(qs\/stringify|to-file)\.mjs$/,
];
