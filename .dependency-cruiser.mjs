/** What of `paint` needs no browser: the writers of files. */
const WRITERS = ["paint/(svg-text|attributes|png-density)\\.ts", "paint/type", "paint/pdf"];

/**
 * The floors of the house: what each room may import, of ours and of others. Everything not named here is an error.
 * A test file may besides use the rooms below the drawing to make its examples, and the tools of testing.
 *
 * @type {Record<string, { rooms: string[], packages: string[] }>}
 */
const FLOORS = {
  model: { rooms: [], packages: [] },
  formats: { rooms: ["model"], packages: ["fflate", "saxes"] },
  network: { rooms: ["model"], packages: [] },
  layout: { rooms: ["network", "model"], packages: [] },
  scene: { rooms: ["layout", "network", "model"], packages: [] },
  address: { rooms: ["scene", "layout", "network", "model"], packages: [] },
  paint: {
    rooms: ["scene", "model"],
    packages: ["@fontsource/[^/]+", "bidi-js", "fflate", "fontkit", "saxes"],
  },
  figure: {
    rooms: [...WRITERS, "address", "scene", "layout", "network", "model"],
    packages: [],
  },
  library: { rooms: ["formats", "model"], packages: ["@preact/signals-core", "idb"] },
  state: {
    rooms: ["library", "address", "scene", "layout", "network", "formats", "model"],
    packages: ["@preact/signals-core"],
  },
  explorer: {
    rooms: [
      ...["state", "library", "figure", "paint", "address"],
      ...["scene", "layout", "network", "formats", "model"],
    ],
    packages: ["preact", "@preact/signals", "@fontsource/[^/]+"],
  },
  cli: {
    rooms: [...WRITERS, "figure", "address", "scene", "layout", "network", "formats", "model"],
    packages: ["@resvg/resvg-js", "@fontsource/[^/]+"],
  },
};

/** Rooms without a view, for tests to read the case and lay it out. */
const EXAMPLES = ["scene", "layout", "network", "formats", "model"];

const TEST = "\\.test\\.tsx?$";

/** What only tests are built on: made-up data and slow second opinions. */
const FOR_TESTS = "/(arbitrary-|naive-|any-|dataset-of-rows)[^/]*\\.ts$";

/** @param {string[]} names */
const anyOf = (names) => `(${names.join("|")})`;

/**
 * @param {string} room
 * @param {string[]} rooms
 */
const insideOr = (room, rooms) => `^src/${anyOf([room, ...rooms])}(/|$)`;

/** @param {string[]} packages */
const packagePaths = (packages) => `(^|/)node_modules/(@types/)?${anyOf(packages)}/`;

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const floorRules = Object.entries(FLOORS).flatMap(([room, { rooms, packages }]) => [
  {
    name: `floor-of-${room}`,
    comment: `src/${room} may import ${rooms.join(", ") || "nothing of ours"}.`,
    severity: "error",
    from: { path: `^src/${room}/`, pathNot: TEST },
    to: { path: "^(src|tools|bench|e2e)/", pathNot: insideOr(room, rooms) },
  },
  {
    name: `floor-of-${room}-tests`,
    comment: `Tests in src/${room} may import what it may, and the rooms without a view.`,
    severity: "error",
    from: { path: `^src/${room}/.*${TEST}` },
    to: { path: "^src/", pathNot: insideOr(room, [...rooms, ...EXAMPLES]) },
  },
  {
    name: `packages-of-${room}`,
    comment: `src/${room} may use ${packages.join(", ") || "no package"}.`,
    severity: "error",
    from: { path: `^src/${room}/`, pathNot: [TEST, FOR_TESTS] },
    to: {
      dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"],
      ...(packages.length > 0 && { pathNot: packagePaths(packages) }),
    },
  },
]);

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...floorRules,
    {
      name: "node-only-in-cli",
      comment: "Everything but the command line runs in a browser.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/cli/", TEST] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-test-imported",
      comment: "Nothing that runs is built on what is for tests.",
      severity: "error",
      from: { pathNot: [TEST, FOR_TESTS] },
      to: { path: [TEST, FOR_TESTS] },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or three. Types count.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that nothing imports and that imports nothing is dead.",
      severity: "error",
      from: { orphan: true, pathNot: [TEST, "\\.d\\.ts$", "^src/main\\.tsx$"] },
      to: {},
    },
    {
      name: "resolvable",
      comment: "An import must lead somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\?" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Otherwise an import of a type alone escapes the floors.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
  },
};
