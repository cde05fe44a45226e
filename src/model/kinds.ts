/** The six families of contact, in the order in which they are listed and stacked. */
export const FAMILIES = [
  "call",
  "meeting",
  "joint-act",
  "statement",
  "message",
  "mediation",
] as const;

/** A family that a kind can belong to. Colour and dash encode it. */
export type KnownFamily = (typeof FAMILIES)[number];

/** `unknown`: the family of a kind that neither the product nor the data set defines. Kept, counted, drawn in grey. */
export type Family = KnownFamily | "unknown";

/** Every family; the index in this array is the family's code in columns and strand counts. */
export const FAMILY_CODES: readonly Family[] = [...FAMILIES, "unknown"];

export interface KindDefinition {
  readonly id: string;
  readonly family: KnownFamily;
  /** In words, for people; sentence case. */
  readonly name: string;
}

/** The kinds every data set has, in listing order. A data set may add its own (`DataSet.kinds`). */
export const STANDARD_KINDS: readonly KindDefinition[] = [
  { id: "call", family: "call", name: "Call" },
  { id: "video-conference", family: "call", name: "Video conference" },
  { id: "meeting", family: "meeting", name: "Meeting" },
  { id: "visit", family: "meeting", name: "Visit" },
  { id: "negotiation", family: "meeting", name: "Negotiation" },
  { id: "summit", family: "meeting", name: "Summit" },
  { id: "consultation", family: "meeting", name: "Consultation" },
  { id: "joint-statement", family: "joint-act", name: "Joint statement" },
  { id: "agreement", family: "joint-act", name: "Agreement" },
  { id: "statement", family: "statement", name: "Statement" },
  { id: "letter", family: "message", name: "Letter" },
  { id: "mediation-offer", family: "mediation", name: "Mediation offer" },
];

/** Family names in words, sentence case. */
export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  call: "Call",
  meeting: "Meeting",
  "joint-act": "Joint act",
  statement: "Statement",
  message: "Message",
  mediation: "Mediation",
  unknown: "Unknown kind",
};

/**
 * Whether contacts of this family go from the first participant to each of the others
 * (statement, message, mediation) instead of holding all their actors together.
 */
export function isDirected(family: Family): boolean {
  return family === "statement" || family === "message" || family === "mediation";
}
