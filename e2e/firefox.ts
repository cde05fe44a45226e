import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { WebSocket } from "ws";
import { isExecutable, placesOnPath } from "../tools/program.mjs";

/** The Firefox named by `FIREFOX`, else the one on the PATH; undefined where there is none. It is never installed by a test. */
export function findFirefox(): string | undefined {
  const wished = process.env["FIREFOX"];
  return [...(wished ? [wished] : placesOnPath(["firefox-esr", "firefox"]))].find(isExecutable);
}

type Answer = Readonly<Record<string, unknown>>;

/** What comes from Firefox: an answer to the request of its number, or an event. */
interface Message {
  readonly id?: number;
  readonly type: "success" | "error" | "event";
  readonly result?: Answer;
  readonly method?: string;
  readonly params?: Answer;
  readonly message?: string;
}

interface Waiting {
  readonly resolve: (result: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A Firefox without windows and its one page, spoken to by WebDriver BiDi (https://w3c.github.io/webdriver-bidi). Playwright drives only a Firefox of its
 * own make, or one that is newer than the long-term release.
 */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #saved: string[] = [];
  #requests = 0;
  #page = "";

  private constructor(process: ChildProcess, socket: WebSocket) {
    this.#process = process;
    this.#socket = socket;
    socket.on("message", (data) => this.#hear(JSON.parse(String(data)) as Message));
    socket.on("close", () => this.#end());
  }

  /** @param folder for its profile and what it saves */
  static async start(path: string, folder: string): Promise<Firefox> {
    const args = ["--headless", "--no-remote", "--remote-debugging-port", "0"];
    mkdirSync(folder, { recursive: true });
    const process = spawn(path, [...args, "--profile", folder], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const socket = new WebSocket(`${await listeningAt(process.stderr)}/session`);
    await once(socket, "open");
    const firefox = new Firefox(process, socket);
    await firefox.#begin(folder);
    return firefox;
  }

  async #begin(folder: string): Promise<void> {
    await this.#ask("session.new", { capabilities: {} });
    await this.#ask("session.subscribe", { events: ["browsingContext.downloadEnd"] });
    const downloadBehavior = { type: "allowed", destinationFolder: folder };
    await this.#ask("browser.setDownloadBehavior", { downloadBehavior });
    const { contexts } = await this.#ask("browsingContext.getTree", {});
    this.#page = (contexts as readonly { readonly context: string }[])[0]!.context;
  }

  async goto(url: string): Promise<void> {
    await this.#ask("browsingContext.navigate", { context: this.#page, url, wait: "complete" });
  }

  /** What a function gives that runs in the page; it can use nothing around it. */
  async run<Args extends readonly string[], Result>(
    task: (...args: Args) => Result,
    ...args: Args
  ): Promise<Result> {
    const answer = await this.#ask("script.callFunction", {
      functionDeclaration: `(...args) => JSON.stringify((${task.toString()})(...args)) ?? "null"`,
      arguments: args.map((value) => ({ type: "string", value })),
      awaitPromise: false,
      userActivation: true,
      target: { context: this.#page },
    });
    if (answer["type"] !== "success") throw new Error(JSON.stringify(answer["exceptionDetails"]));
    return JSON.parse((answer["result"] as { value: string }).value) as Result;
  }

  /** The files that the page has saved, the oldest first. */
  get saved(): readonly string[] {
    return this.#saved;
  }

  async close(): Promise<void> {
    const exited = once(this.#process, "exit");
    await this.#ask("browser.close", {});
    await exited;
    this.#socket.close();
  }

  #ask(method: string, params: Answer): Promise<Answer> {
    const id = ++this.#requests;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #hear({ id, type, result = {}, method, params, message }: Message): void {
    if (method === "browsingContext.downloadEnd") this.#saved.push(String(params?.["filepath"]));
    const waiting = this.#waiting.get(id ?? 0);
    this.#waiting.delete(id ?? 0);
    if (type === "error") waiting?.reject(new Error(message));
    else waiting?.resolve(result);
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error("Firefox has ended."));
    this.#waiting.clear();
  }
}

/** Listens on, for a pipe that nobody empties would stop Firefox. */
function listeningAt(output: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface(output)
      .on("line", (line) => {
        const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      })
      .on("close", () => reject(new Error("Firefox ended without saying where it listens.")));
  });
}
