import type { DialogProps } from "./dialog-props.ts";
import { Modal } from "./modal.tsx";

/** What keys and pointer do inside the diagram and the timeline, which have them to themselves. */
const DIAGRAM_KEYS: readonly { readonly keys: readonly string[]; readonly label: string }[] = [
  { keys: ["←", "→", "↑", "↓"], label: "In the diagram: to the next actor that way" },
  { keys: ["Enter"], label: "In the diagram: select; then arrows walk its ties" },
  { keys: ["Shift+Click"], label: "Select several actors" },
  { keys: ["Double-click"], label: "Focus on an actor" },
  { keys: ["Drag"], label: "Pin an actor where it is dropped" },
  { keys: ["Shift+Drag"], label: "Draw a contact from an actor to another" },
  { keys: ["←", "→", "Shift+→"], label: "In the timeline: move the window, or its end" },
];

/** How to read the picture, and everything that the keyboard does. */
export function HelpDialog({ shell, commands, onClose }: DialogProps) {
  return (
    <Modal title="Help and keyboard" width="wide" onClose={onClose}>
      <div class="HelpDialog">
        <section>
          <h3>How to read the picture</h3>
          <p>
            A shape is an actor: its size tells how many contacts it has in view, and the number
            inside says it. A line between two actors is a tie; colour and dash tell the kind of
            contact, width how many. A small dot with spokes is one contact, or several, of the same
            three or more actors together. An arrowhead points to whoever was addressed.
          </p>
          <p>How far apart actors stand comes from the layout. It is not political distance.</p>
        </section>
        <section>
          <h3>Keyboard</h3>
          <label class="HelpDialog-switch">
            <input
              type="checkbox"
              checked={shell.letters.value}
              onChange={(event) => (shell.letters.value = event.currentTarget.checked)}
            />
            Single letters act as commands
          </label>
          <dl class="KeyList">
            {[...commands, ...DIAGRAM_KEYS].map(({ keys, label }) => (
              <div key={label} class="KeyList-row">
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}
