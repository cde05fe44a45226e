/** Resolves once the page has done what waits: at once where it is hidden or going, for then it may end at any moment. */
export function pagePause(): Promise<void> {
  if (document.visibilityState === "hidden") return Promise.resolve();
  return new Promise((resolve) => {
    const done = new AbortController();
    const goOn = (): void => {
      done.abort();
      resolve();
    };
    document.addEventListener("visibilitychange", goOn, { signal: done.signal });
    window.addEventListener("pagehide", goOn, { signal: done.signal });
    setTimeout(goOn);
  });
}
