/** JSON Schema as typescript-json-schema writes it for our types, and no more of it. Types only. */

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
