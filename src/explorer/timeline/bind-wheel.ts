/** What the wheel asked for since the last frame. */
export interface WheelMove {
  /** Above 1 to see fewer days. */
  readonly zoom: number;
  /** Pixels to the right. */
  readonly panPx: number;
  /** Pixels from the element's left edge. */
  readonly x: number;
}

const LINE_PX = 16;
const PAGE_PX = 400;
/** As in d3-zoom: a notch of a mouse wheel is about a fifth more or less. A pinch on a touch pad comes as small wheel steps with Ctrl. */
const ZOOM_PER_PX = 0.002;
const PINCH_FACTOR = 10;

/** Turns wheel and touch-pad movements over an element into zooming and panning, once a frame. Returns what ends it. */
export function bindWheel(element: Element, act: (move: WheelMove) => void): () => void {
  let exponent = 0;
  let panPx = 0;
  let x = 0;
  let frame = 0;
  const flush = () => {
    frame = 0;
    act({ zoom: 2 ** exponent, panPx, x });
    exponent = 0;
    panPx = 0;
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1;
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways) panPx += (event.deltaX || event.deltaY) * unit;
    else exponent -= event.deltaY * unit * ZOOM_PER_PX * (event.ctrlKey ? PINCH_FACTOR : 1);
    x = event.clientX - element.getBoundingClientRect().left;
    if (frame === 0) frame = requestAnimationFrame(flush);
  };
  const listener: EventListener = (event) => {
    if (event instanceof WheelEvent) onWheel(event);
  };
  element.addEventListener("wheel", listener, { passive: false });
  return () => {
    cancelAnimationFrame(frame);
    element.removeEventListener("wheel", listener);
  };
}
