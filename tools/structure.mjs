/** Checks what imports what, then what nothing uses. Exit code 1 when either finds something. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { checkFloors } from "./floors.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const { violations, unseen } = await checkFloors(root);
for (const { rule, from, to } of violations) console.error(`${from}: imports ${to} (${rule})`);
for (const file of unseen) console.error(`${file}: not seen by the checker`);

const knip = spawnSync(
  process.execPath,
  [`${root}/node_modules/knip/bin/knip.js`, "--no-progress"],
  {
    cwd: root,
    stdio: "inherit",
  },
);

process.exitCode = violations.length + unseen.length > 0 || knip.status !== 0 ? 1 : 0;
