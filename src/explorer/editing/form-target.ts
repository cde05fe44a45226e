import type { IdTable } from "../../model/edit/edit.ts";

/** What a form is about; `id` null is for something new. */
export type FormTarget =
  | {
      readonly of: "contact";
      readonly id: string | null;
      readonly participants?: readonly string[];
    }
  | { readonly of: "actor"; readonly id: string }
  | { readonly of: "merge"; readonly id: string }
  | { readonly of: "removal"; readonly table: IdTable; readonly id: string }
  | { readonly of: "source"; readonly id: string | null }
  | { readonly of: "event"; readonly id: string | null }
  | { readonly of: "records"; readonly table: "sources" | "events" }
  | { readonly of: "description" };

/** A form as a command asks for it: about what is selected when the form is opened. */
export type AskedForm =
  | FormTarget
  | { readonly of: "contact"; readonly id: null; readonly participants: "selected" }
  | { readonly of: "selection" };
