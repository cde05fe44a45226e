import { IconButton } from "../controls/icon-button.tsx";
import { useComputed } from "@preact/signals";
import { sameSpan } from "../../model/day.ts";
import type { Playback } from "./playback.ts";
import { SPEEDS, STEPS, stepWindow } from "./steps.ts";
import type { TimelineModel } from "./timeline-model.ts";

interface PlaybackControlsProps {
  readonly model: TimelineModel;
  readonly playback: Playback;
}

/** One step back, play or pause, one step on; how long a step is and how many a second. */
export function PlaybackControls({ model, playback }: PlaybackControlsProps) {
  const { step, speed, playing } = playback;
  return (
    <div class="Playback" role="group" aria-label="Move the window">
      <StepButton model={model} playback={playback} direction={-1} />
      <IconButton
        icon={playing.value ? "pause" : "play"}
        label={playing.value ? "Pause" : "Play"}
        onClick={() => (playing.peek() ? playback.stop() : playback.start())}
      />
      <StepButton model={model} playback={playback} direction={1} />
      <select
        class="Select"
        aria-label="Length of a step"
        value={step}
        onChange={({ currentTarget }) => {
          step.value = STEPS.find((known) => known === currentTarget.value) ?? "day";
        }}
      >
        {STEPS.map((name) => (
          <option key={name} value={name}>
            by {name}
          </option>
        ))}
      </select>
      <select
        class="Select"
        aria-label="Steps per second when playing"
        value={useComputed(() => String(speed.value))}
        onChange={({ currentTarget }) => {
          speed.value = SPEEDS.find((known) => String(known) === currentTarget.value) ?? 2;
        }}
      >
        {SPEEDS.map((perSecond) => (
          <option key={perSecond} value={String(perSecond)}>
            {perSecond} / s
          </option>
        ))}
      </select>
    </div>
  );
}

function StepButton({
  model,
  playback,
  direction,
}: PlaybackControlsProps & { readonly direction: 1 | -1 }) {
  const target = useComputed(() =>
    stepWindow(model.window.value, playback.step.value, direction, model.limits.value),
  );
  const atEnd = useComputed(() => sameSpan(target.value, model.window.value));
  return (
    <IconButton
      icon={direction < 0 ? "earlier" : "later"}
      label={`One ${playback.step.value} ${direction < 0 ? "back" : "on"}`}
      unavailable={atEnd.value}
      onClick={() => {
        playback.stop();
        model.setWindow(target.peek());
      }}
    />
  );
}
