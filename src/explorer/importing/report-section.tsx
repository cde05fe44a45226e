import "./import.css";
import { sayCount, counted } from "../../model/count-words.ts";
import { saveFile } from "../figure/save-file.ts";
import { UserText } from "../controls/user-text.tsx";
import type { ImportReport } from "./import-report.ts";

/** What came of an imported table, with the rows that were set aside to be mended and dropped again. */
export function ReportSection({ report }: { readonly report: ImportReport }) {
  const { file, rows, kept, setAside, setAsideFile, assumed } = report;
  return (
    <section class="ReportSection">
      <p>
        <strong>
          <UserText text={file} longest={80} />
        </strong>
        {`: ${counted(rows, "row")}, ${sayCount(kept)} kept, ${sayCount(setAside)} set aside.`}
      </p>
      <ul>
        {assumed.map((sentence) => (
          <li key={sentence}>
            <UserText text={sentence} longest={300} />
          </li>
        ))}
      </ul>
      {setAsideFile !== null && (
        <p>
          <button
            type="button"
            class="Button"
            data-tone="outlined"
            onClick={() => saveFile(setAsideName(file), setAsideFile)}
          >
            Save what was set aside
          </button>{" "}
          <span class="Muted">Mend them in a spreadsheet and drop the file here again.</span>
        </p>
      )}
    </section>
  );
}

function setAsideName(file: string): string {
  const name = file.replace(/^.*[/\\]/, "").replace(/\.\w+$/, "");
  return `${name}-set-aside.csv`;
}
