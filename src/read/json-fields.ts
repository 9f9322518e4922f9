/** An object of JSON whose fields are of any type. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that is the object's own: `constructor`, which every object has, is none. */
export function ownField(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function stringField(object: JsonObject, key: string): string {
  const value = ownField(object, key);
  return typeof value === 'string' ? value : '';
}

/** A number, which some programs write as a string; 0 for what is none. */
export function numberField(object: JsonObject, key: string): number {
  const value = ownField(object, key);
  if (typeof value === 'string') return Number(value) || 0;
  return typeof value === 'number' ? value : 0;
}

/** The objects of a list; what is no object in it is left out. */
export function objectsField(object: JsonObject, key: string): readonly JsonObject[] {
  const value = ownField(object, key);
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
