import { nodeEffects } from "./node-effects.ts";
import { run } from "./run.ts";

// Whoever reads our output may stop early (`demarche query … | head`): that is no fault of anybody's.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`demarche: the output could not be written: ${error.message}\n`);
  process.exit(1);
});

// The exit code is set and not forced, so that output still waiting in the pipe is written.
process.exitCode = await run(process.argv.slice(2), nodeEffects());
