import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Bytes by file name. */
type Files = ReadonlyMap<string, Uint8Array>;

/** A country as LibreOffice knows it: its tag, and the number by which the options of text files name its language. */
export interface OfficeLocale {
  readonly tag: string;
  readonly language: number;
  /** Between cells of its CSV files. */
  readonly separator: string;
}

export const GERMAN: OfficeLocale = { tag: "de-DE", language: 1031, separator: ";" };
export const AMERICAN: OfficeLocale = { tag: "en-US", language: 1033, separator: "," };

/** What files are saved as: the ending of their names. */
export type OfficeForm = "csv" | "xlsx" | "ods" | "fods";

/**
 * Files as LibreOffice, set to a locale, saves them after opening them; by their new names. Dates and numbers in CSV are found in them, and
 * written as they are shown. @throws Error where one was not saved
 */
export function savedByOffice(files: Files, to: OfficeForm, locale: OfficeLocale): Files {
  const folder = mkdtempSync(join(tmpdir(), "demarche-office-"));
  try {
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), settings(locale));
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const form = to === "csv" ? `csv:Text - txt - csv (StarCalc):${csvOptions(locale)}` : to;
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const reading = [...files.keys()].some((name) => name.endsWith(".csv"))
      ? [`--infilter=CSV:${csvOptions({ ...locale, separator: "," })}`]
      : [];
    const saving = ["--headless", ...reading, "--convert-to", form];
    const outside = join(folder, "saved");
    spawnSync("soffice", [profile, ...saving, "--outdir", outside, ...paths], { timeout: 120_000 });
    return new Map(
      [...files.keys()].map((name) => {
        const saved = name.replace(/\.\w+$/, `.${to}`);
        if (!existsSync(join(outside, saved))) throw new Error(`LibreOffice did not save ${name}.`);
        return [saved, new Uint8Array(readFileSync(join(outside, saved)))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a LibreOffice with spreadsheets is there. */
export function hasOffice(): boolean {
  try {
    savedByOffice(new Map([["t.csv", new TextEncoder().encode("a,b\n1,2\n")]]), "ods", AMERICAN);
    return true;
  } catch {
    return false;
  }
}

/**
 * Separator, double quotes, UTF-8, from the first line, no formats for columns, language, cells quoted where they must be, numbers and dates
 * found, as shown (https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html).
 */
function csvOptions({ separator, language }: OfficeLocale): string {
  return `${String(separator.charCodeAt(0))},34,76,1,,${String(language)},false,true`;
}

function settings({ tag }: OfficeLocale): string {
  const setting = `<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${tag}</value></prop></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${setting}</oor:items>\n`;
}
