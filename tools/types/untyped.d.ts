declare module "ws" {
  import type { EventEmitter } from "node:events";
  /** The part of it that is used. */
  export class WebSocket extends EventEmitter {
    constructor(address: string);
    send(text: string): void;
    close(): void;
  }
}
