// What a newcomer does: clones, `npm install && npm start`, asks a first question. `install FOLDER` does the first half, `start FOLDER` the
// second, which fails when no answer with a source is there within 15 s of `npm start`. Plain JavaScript without a package, for the Node
// that is installed.
import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const LIMIT_MS = 15_000;
const QUESTION = { language: "ru", text: "Сколько стоит доставка в Ригу?" };

const say = (line) => process.stdout.write(`${line}\n`);
const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const [what, folder = ""] = process.argv.slice(2);
const clone = join(folder, "beseda");

if (what === "install") {
  run("git", ["clone", "--quiet", checkout, clone], folder);
  run("npm", ["install", "--no-audit", "--no-fund"], clone);
} else await firstQuestion();

function run(command, args, cwd) {
  say(`$ ${command} ${args.join(" ")}`);
  const { status, error } = spawnSync(command, args, { cwd, stdio: "inherit" });
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}`);
}

async function firstQuestion() {
  const port = await freePort();
  say("$ npm start");
  const began = performance.now();
  const service = spawn("npm", ["start"], {
    cwd: clone,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port) },
    stdio: "inherit",
    detached: true,
  });
  const ended = new Promise((resolve) => service.once("exit", resolve));
  try {
    const answer = await Promise.race([
      ask(`http://127.0.0.1:${port}`),
      ended.then((code) => Promise.reject(new Error(`npm start ended by itself with ${code}`))),
      sleep(LIMIT_MS).then(() => Promise.reject(new Error(`no answer within ${LIMIT_MS / 1000} s of npm start`))),
    ]);
    say(`${((performance.now() - began) / 1000).toFixed(1)} s after npm start: ${QUESTION.text}\n${answer}`);
  } finally {
    // npm and the service that it started
    if (service.pid && service.exitCode === null) process.kill(-service.pid, "SIGTERM");
    await Promise.race([ended, sleep(10_000)]);
  }
}

async function ask(url) {
  const { visitor } = await call(`${url}/api/chat/session`, { language: QUESTION.language });
  await call(`${url}/api/chat/messages`, { id: randomUUID(), text: QUESTION.text }, visitor);
  for (;;) {
    const { messages } = await call(`${url}/api/chat/messages`, undefined, visitor);
    const answer = messages.find((message) => message.from === "bot" && message.sources.length > 0);
    if (answer) return `${answer.text}\n(${answer.sources.map((source) => source.title).join(", ")})`;
    await sleep(100);
  }
}

/** Calls the service; waits for it while it is not open yet. */
async function call(url, body, visitor) {
  const headers = {
    ...(body && { "content-type": "application/json" }),
    ...(visitor && { authorization: `Bearer ${visitor}` }),
  };
  for (;;) {
    const response = await fetch(url, {
      method: body ? "POST" : "GET",
      headers,
      body: body && JSON.stringify(body),
    }).catch(() => null);
    if (response?.ok) return response.json();
    if (response) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    await sleep(100);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
