import { takenFiles } from "../../state/origin.ts";
import { takeFiles } from "../opening/take-files.ts";
import type { Taking } from "../opening/taking.ts";

/** Whether the events of a table that are no contacts are counted and drawn with them. Another choice reads the table again. */
export function OtherEvents({ taking }: { readonly taking: Taking }) {
  const files = takenFiles(taking.state.origin.value);
  if (files === null || files.files.length === 0) return null;
  const isAll = files.include === "all";
  return (
    <label class="OtherEvents">
      <input
        type="checkbox"
        checked={isAll}
        onChange={() => void takeFiles(taking, { ...files, include: isAll ? "contacts" : "all" })}
      />
      <span>Events that are no contacts too: intentions, conflict</span>
    </label>
  );
}
