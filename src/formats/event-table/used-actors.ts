/** Both sides of reports with the numbers of the actors that take part in any, by first appearance. */
export interface UsedActors {
  readonly sender: Uint32Array;
  readonly target: Uint32Array;
  /** New number -> old number. */
  readonly used: Uint32Array;
}

/** Renumbers actors so that those of rows that were set aside are left out. Linear. */
export function numberUsed(sender: Uint32Array, target: Uint32Array): UsedActors {
  let most = 0;
  for (let report = 0; report < sender.length; report++) {
    most = Math.max(most, sender[report]! + 1, target[report]! + 1);
  }
  const numbers = new Int32Array(most).fill(-1);
  const used = new Uint32Array(most);
  let length = 0;
  const numberOf = (actor: number): number => {
    if (numbers[actor]! < 0) {
      used[length] = actor;
      numbers[actor] = length++;
    }
    return numbers[actor]!;
  };
  const renumbered = {
    sender: new Uint32Array(sender.length),
    target: new Uint32Array(sender.length),
  };
  for (let report = 0; report < sender.length; report++) {
    renumbered.sender[report] = numberOf(sender[report]!);
    renumbered.target[report] = numberOf(target[report]!);
  }
  return { ...renumbered, used: used.slice(0, length) };
}
