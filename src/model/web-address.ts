/**
 * Whether a source's url may become a link: an absolute http or https address. Everything else (`javascript:`, `data:`, relative paths,
 * addresses that hide their scheme behind blanks or control characters, as browsers would ignore them) stays text.
 */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s/?#\\@]+(?:[/?#][^\s]*)?$/i.test(url) && !hasControl(url);
}

/** Whether a browser would run or open the url as something else than a page: `javascript:`, `data:`, `vbscript:`, `blob:`, `file:`. */
export function isHostileAddress(url: string): boolean {
  const scheme = url.slice(0, 200).replace(/[\s\p{Cc}]+/gu, "");
  return /^(?:javascript|vbscript|data|blob|file|view-source):/i.test(scheme);
}

function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 127) return true;
  }
  return false;
}

/** A web address as a name, without `https://`, `www.` and the slash at its end; empty for what may not become a link. */
export function shortAddress(url: string): string {
  return isWebAddress(url) ? url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "") : "";
}
