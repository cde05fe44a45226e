/**
 * Leaves out the WOFF twins of WOFF2 files: every browser the page is built for reads WOFF2.
 *
 * @returns {import("postcss").Plugin}
 */
export function woff2Only() {
  return {
    postcssPlugin: "woff2-only",
    AtRule: {
      "font-face": (rule) => {
        rule.walkDecls("src", (sources) => {
          sources.value = sources.value
            .split(/,\s*(?=url)/)
            .filter(
              (source) => !source.includes('format("woff")') && !source.includes("format('woff')"),
            )
            .join(", ");
        });
      },
    },
  };
}
