/** A worker for tests that says what it is told to say, and keeps what it was asked. */
export class AnyWorker extends EventTarget {
  readonly asked: unknown[] = [];
  isEnded = false;

  postMessage(question: unknown): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }

  fail(): void {
    this.dispatchEvent(new Event("error"));
  }

  /** As what starts it must give. */
  start = (): Worker => this as unknown as Worker; // All of a worker that is asked for.
}
