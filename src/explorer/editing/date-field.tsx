import { explainDate } from "../../model/day-words.ts";
import { parseTypedDate } from "../../model/typed-date.ts";
import { TextField } from "./field.tsx";

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly focused?: boolean;
  /** What an empty field stands for, where it need not be filled. */
  readonly hint?: string;
  /** A message of the form, shown while nothing is typed. */
  readonly fault?: string | undefined;
}

/** A date as people type it, with what it is understood as in words; a text that can be read two ways names both. */
export function DateField({ fault, hint, ...props }: DateFieldProps) {
  const { value } = props;
  if (value.trim() === "") {
    return (
      <TextField
        {...props}
        fault={fault}
        hint={[hint, "Such as 2 Oct 2020, Oct 2020 or 2020-10-09/2020-10-10"]
          .filter(Boolean)
          .join(". ")}
      />
    );
  }
  const reading = parseTypedDate(value);
  return reading.ok ? (
    <TextField {...props} hint={`Understood as ${explainDate(reading.date)}`} />
  ) : (
    <TextField {...props} fault={reading.problem.message} />
  );
}
