import { counted } from "../model/count-words.ts";
import { buildNetwork } from "../network/build-network.ts";
import type { Network } from "../network/network.ts";
import { problemLine } from "./check.ts";
import { CommandError } from "./command.ts";
import type { Data, Given } from "./command.ts";
import type { Effects } from "./effects.ts";
import { readData } from "./read-data.ts";

/**
 * The network of DATA. Errors in the data are pointed out on standard error and do not stop the command.
 * @throws CommandError where nothing could be read
 */
export async function readNetwork(data: Data, given: Given, effects: Effects): Promise<Network> {
  const { dataset, problems } = await readData(data, given, effects);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (dataset === null) {
    throw new CommandError(errors.map((problem) => problemLine(problem)).join("\ndemarche: "));
  }
  if (errors.length > 0) {
    effects.err(
      `demarche: ${counted(errors.length, "error")} in the data; demarche check names them.\n`,
    );
  }
  return buildNetwork(dataset);
}
