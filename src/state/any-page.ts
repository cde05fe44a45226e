import { NASTY } from "../address/arbitrary-network.ts";
import { createPage } from "./arbitrary-page.ts";
import { createState } from "./create-state.ts";
import type { OpenedDataSet } from "./state.ts";

export const OPENED: OpenedDataSet = { dataset: NASTY, problems: [] };

/** A page with the nasty data set open. */
export async function openPage(fragment = "") {
  const page = createPage(fragment);
  const state = createState(page.effects);
  await state.open(() => Promise.resolve(OPENED), "Nasty");
  return { page, state };
}
