/** Lets the browser save bytes under a name, where it saves what is downloaded. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun, which Safari does only in a later task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
