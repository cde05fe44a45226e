/** What made a file, for its metadata. A test holds the version to that of package.json. */
export const APPLICATION = { name: "Démarche", version: "0.1.0" } as const;
