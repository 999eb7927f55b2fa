/** JSON Schema as typescript-json-schema writes it for our types, and no more of it. */

/** A schema, or a part of one. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly anyOf?: readonly SchemaNode[];
  readonly type?: string;
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: SchemaNode;
  readonly properties?: SchemaMap;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | SchemaNode;
  readonly definitions?: SchemaMap;
}

/** Schemas by name. */
export interface SchemaMap {
  readonly [name: string]: SchemaNode;
}

/** The keys that an object of this form can have. */
export const keysOf = ({ properties = {} }: SchemaNode): readonly string[] => Object.keys(properties);

/** Of the forms of a union, the one that has most of these keys; among equals, the one that lacks the least. */
export function closestForm(forms: readonly SchemaNode[], keys: readonly string[]): SchemaNode {
  const rank = (form: SchemaNode): number =>
    keys.filter((key) => keysOf(form).includes(key)).length -
    (form.required ?? []).filter((key) => !keys.includes(key)).length / 100;
  return forms.reduce((best, form) => (rank(form) > rank(best) ? form : best));
}
