/** An event of Chromium's trace format; times in microseconds. */
interface TraceEvent {
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly name: string;
  readonly ph: string;
  readonly dur?: number;
  /** Of `dur`, how long the thread had a core. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What has to be recorded for {@link scriptingByFrame}. */
export const TRACE_CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"];

/** Everything that runs script, with what script makes the browser do at once (styles and layout that are asked for) and its garbage. */
const SCRIPTING = new Set([
  ...["EvaluateScript", "FunctionCall", "EventDispatch", "FireAnimationFrame", "TimerFire"],
  ...["FireIdleCallback", "HandlePostMessage", "RunMicrotasks", "MinorGC", "MajorGC"],
]);

/** Milliseconds of scripting in a frame: as long as it had a core, and by the clock. */
export interface FrameScripting {
  readonly threadMs: number;
  readonly clockMs: number;
}

/**
 * The scripting of each frame of the page that committed most frames. A frame is what happens on its main thread from one commit to the
 * next; frames without scripting are left out.
 */
export function scriptingByFrame(trace: Buffer): readonly FrameScripting[] {
  // The shape of Chromium's own trace, as recorded a moment ago.
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const events = mainThreadEvents(traceEvents).toSorted((a, b) => a.ts - b.ts);
  const frames: FrameScripting[] = [];
  let frame: FrameScripting = { threadMs: 0, clockMs: 0 };
  let scriptEnd = 0;
  for (const { name, ts, dur = 0, tdur = dur } of events) {
    if (name === "Commit") {
      if (frame.clockMs > 0) frames.push(frame);
      frame = { threadMs: 0, clockMs: 0 };
    } else if (SCRIPTING.has(name) && ts >= scriptEnd) {
      scriptEnd = ts + dur;
      frame = { threadMs: frame.threadMs + tdur / 1000, clockMs: frame.clockMs + dur / 1000 };
    }
  }
  return frames;
}

function mainThreadEvents(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const complete = events.filter(({ ph }) => ph === "X");
  const mains = events.filter(
    ({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain",
  );
  const byThread = mains.map(({ pid, tid }) =>
    complete.filter((event) => event.pid === pid && event.tid === tid),
  );
  const commits = (thread: readonly TraceEvent[]) =>
    thread.filter(({ name }) => name === "Commit").length;
  return byThread.toSorted((a, b) => commits(b) - commits(a))[0] ?? [];
}
