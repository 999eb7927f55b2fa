/** The schema of a document as the validator reads it: the keywords of JSON Schema that our types need, and types in place of references. */

/** A type, or a part of one. */
export interface SchemaNode {
  /** What the type is called; none for a part of another one. */
  readonly name?: string;
  readonly anyOf?: readonly SchemaNode[];
  readonly type?: string;
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly pattern?: RegExp;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: SchemaNode;
  readonly properties?: SchemaMap;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode;
}

/** Types by name, or parts by key. */
export interface SchemaMap {
  readonly [name: string]: SchemaNode;
}

/** The keys that an object of this form can have. */
export const keysOf = ({ properties = {} }: SchemaNode): readonly string[] => Object.keys(properties);

/** Of the forms of a union, the one that has most of these keys; among equals, the one that lacks the least. */
export function closestForm(forms: readonly SchemaNode[], keys: readonly string[]): SchemaNode | undefined {
  let closest: SchemaNode | undefined;
  let most = -Infinity;
  for (const form of forms) {
    const { properties = {}, required = [] } = form;
    let rank = 0;
    for (const key of keys) if (Object.hasOwn(properties, key)) rank += 1;
    for (const key of required) if (!keys.includes(key)) rank -= 1 / 100;
    if (rank > most) [closest, most] = [form, rank];
  }
  return closest;
}
