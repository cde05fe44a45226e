/** A topic as it is shown: `foreign-fighters` as "Foreign fighters". Other writing is left alone. */
export function sayTopic(topic: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(topic)) return topic;
  const words = topic.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
