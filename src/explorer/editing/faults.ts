/** What is wrong with each field of a draft, in a sentence. */
export type Faults<Draft> = Readonly<Partial<Record<keyof Draft, string>>>;
