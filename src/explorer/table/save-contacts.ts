import { writeFolder } from "../../formats/csv-folder.ts";
import { recordsOf } from "../../model/records.ts";
import type { Snapshot } from "../../network/network.ts";
import { fileName } from "../../scene/file-name.ts";
import { saveFile } from "../figure/save-file.ts";

/** The contacts in view, in order of time, as a `contacts.csv` that is read back as it was written. */
export function contactsCsv({ network, contacts }: Snapshot): Uint8Array<ArrayBuffer> {
  const { dataset } = network;
  const inView = Array.from(contacts, (i) => dataset.contacts.at(network.contacts.record[i]!));
  const bytes = writeFolder({ ...dataset, contacts: recordsOf(inView) }).get("contacts.csv");
  return new Uint8Array(bytes ?? []);
}

export function saveContacts(snapshot: Snapshot): void {
  const name = fileName(snapshot.network.dataset.id, snapshot.filter.window, "csv");
  saveFile(name, new Blob([contactsCsv(snapshot)], { type: "text/csv;charset=utf-8" }));
}
