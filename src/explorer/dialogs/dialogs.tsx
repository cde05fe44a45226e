import type { DialogsProps } from "./dialog-props.ts";
import { EditingDialog } from "../editing/editing-dialog.tsx";
import { AddDialog } from "../importing/add-dialog.tsx";
import { ImportDialog } from "../importing/import-dialog.tsx";
import { ExportDialog } from "./export/export-dialog.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { OpenDialog } from "./open-dialog.tsx";
import { ProblemsDialog } from "./problems-dialog.tsx";
import { ShareDialog } from "./share-dialog.tsx";

/** The dialog that is open, if one is. */
export function Dialogs(props: DialogsProps) {
  const { dialog } = props.shell;
  const onClose = () => void (dialog.value = null);
  switch (dialog.value) {
    case null:
      return null;
    case "open":
      return <OpenDialog {...props} onClose={onClose} />;
    case "edit":
      return <EditingDialog {...props} onClose={onClose} />;
    case "export":
      return <ExportDialog {...props} onClose={onClose} />;
    case "share":
      return <ShareDialog {...props} onClose={onClose} />;
    case "help":
      return <HelpDialog {...props} onClose={onClose} />;
    case "problems":
      return <ProblemsDialog {...props} onClose={onClose} />;
    case "import":
      return <ImportDialog {...props} key={props.shell.importing.value} onClose={onClose} />;
    case "add":
      return <AddDialog {...props} onClose={onClose} />;
  }
}
