import type { LibraryWorld } from "./any-library-world.ts";

type Grant = (lock: Lock | null) => Promise<void> | undefined;

interface Holder {
  readonly tab: object;
  readonly reject: (error: Error) => void;
}

interface Waiter extends Holder {
  readonly grant: Grant;
  readonly resolve: () => void;
}

const without = (queue: readonly Waiter[], isOut: (one: Waiter) => boolean): Waiter[] =>
  queue.filter((one) => !isOut(one));

/** Who holds what, and who waits for it. */
function createQueues({ later }: LibraryWorld) {
  const holders = new Map<string, Holder>();
  const waiters = new Map<string, Waiter[]>();

  const next = (name: string): void => {
    if (holders.has(name)) return;
    const waiter = waiters.get(name)?.shift();
    if (waiter !== undefined) hold(name, waiter);
  };
  const free = (name: string): void => {
    holders.delete(name);
    next(name);
  };
  const hold = (name: string, waiter: Waiter): void => {
    holders.set(name, waiter);
    const release = (): void => {
      if (holders.get(name) === waiter) free(name);
      waiter.resolve();
    };
    later(waiter.tab, () => {
      void Promise.resolve(waiter.grant({ name, mode: "exclusive" })).then(release);
    });
  };
  const giveUp = (name: string, waiter: Waiter): void => {
    const queue = waiters.get(name) ?? [];
    waiters.set(
      name,
      without(queue, (one) => one === waiter),
    );
    waiter.reject(new Error("AbortError"));
  };
  return { holders, waiters, next, hold, free, giveUp };
}

/** Web locks for tests, after the standard's text: exclusive, first come first served, with `ifAvailable`, `steal` and `signal`. */
export function createLocks(world: LibraryWorld) {
  const { later } = world;
  const { holders, waiters, next, hold, free, giveUp } = createQueues(world);
  const request = (tab: object, name: string, options: LockOptions, grant: Grant): Promise<void> =>
    new Promise((resolve, reject) => {
      const waiter = { tab, grant, resolve, reject };
      const holder = holders.get(name);
      if (options.steal === true) {
        holders.delete(name);
        if (holder) later(holder.tab, () => holder.reject(new Error("AbortError")));
        hold(name, waiter);
      } else if (options.ifAvailable === true && holder !== undefined) {
        later(tab, () => void Promise.resolve(grant(null)).then(resolve));
      } else {
        waiters.set(name, [...(waiters.get(name) ?? []), waiter]);
        options.signal?.addEventListener("abort", () => giveUp(name, waiter));
        next(name);
      }
    });
  return {
    of: (tab: object): Pick<LockManager, "request"> => ({
      // Only the form with options is asked for here.
      request: ((name: string, options: LockOptions, grant: Grant) =>
        request(tab, name, options, grant)) as LockManager["request"],
    }),
    /** What a tab that ends leaves behind is free. */
    release(tab: object): void {
      for (const [name, queue] of waiters) {
        waiters.set(
          name,
          without(queue, (one) => one.tab === tab),
        );
      }
      for (const [name, holder] of [...holders]) {
        if (holder.tab === tab) free(name);
      }
    },
  };
}
