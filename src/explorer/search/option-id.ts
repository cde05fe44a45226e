/** The element id of a line of the list under the search field. */
export function optionId(index: number): string {
  return `search-match-${index}`;
}
