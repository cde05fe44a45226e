/**
 * What runs things soon, each in a task of its own and in turn, so that the page can draw and answer between. Timers do so too, but from the fifth on
 * that follows from another each waits for 4 ms (HTML Standard, "timer initialization steps").
 */
export function createTasks(): (run: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (run) => {
    waiting.push(run);
    port2.postMessage(null);
  };
}
