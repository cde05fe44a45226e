/** A package of bench/package.json by a name that the compiler does not follow: it is not installed with the others. */
export function loadPackage<T>(name: string): Promise<T> {
  return import(/* @vite-ignore */ name) as Promise<T>; // What is used of it is declared where it is used.
}
