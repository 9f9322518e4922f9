/** `1 note`, `12 notes`, `1,204 notes`: a count that says what it counts. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
