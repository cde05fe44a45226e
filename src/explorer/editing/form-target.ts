/** What a form is about; `id` null is for something new. */
export type FormTarget =
  | {
      readonly of: "contact";
      readonly id: string | null;
      readonly participants?: readonly string[];
    }
  | { readonly of: "actor"; readonly id: string }
  | { readonly of: "merge"; readonly id: string }
  | { readonly of: "removal"; readonly table: "actors" | "contacts"; readonly id: string }
  | { readonly of: "description" };
