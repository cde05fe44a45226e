/**
 * Leaves out the WOFF twins of WOFF2 files: every browser the page is built for reads WOFF2.
 *
 * @returns {Exclude<NonNullable<import("vite").CSSOptions["postcss"]>, string>}
 */
export function woff2Only() {
  return {
    plugins: [
      {
        postcssPlugin: "woff2-only",
        AtRule: {
          "font-face": (rule) => {
            rule.walkDecls("src", (sources) => {
              sources.value = sources.value
                .split(/,\s*(?=url)/)
                .filter((source) => !/format\(["']woff["']\)/.test(source))
                .join(", ");
            });
          },
        },
      },
    ],
  };
}
