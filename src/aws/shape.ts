/** A string: lengths in code points, the pattern as the model prints it. */
export interface TextShape {
  readonly kind: 'text';
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly values?: readonly string[];
  /** The value must not stand in a message. */
  readonly sensitive?: true;
  /** The longest form in UTF-8, in bytes, where that is limited too. */
  readonly maxBytes?: number;
}

/** Bytes: base64 on the wire, lengths in bytes. */
export interface BlobShape {
  readonly kind: 'blob';
  readonly min: number;
  readonly max: number;
}

/** A whole number. */
export interface IntegerShape {
  readonly kind: 'integer';
  readonly min?: number;
  readonly max?: number;
}

/** True or false. */
export interface BooleanShape {
  readonly kind: 'boolean';
}

/** A list: lengths in items. */
export interface ListShape {
  readonly kind: 'list';
  readonly item: Shape;
  readonly min?: number;
  readonly max?: number;
}

/** Named members, in the order of the model. */
export interface StructureShape<Member extends string = string> {
  readonly kind: 'structure';
  readonly members: Readonly<Record<Member, Shape>>;
  readonly required: readonly Member[];
  /** The members again, as reading an input walks them. */
  readonly table: readonly MemberShape[];
}

/** One member of a structure. */
interface MemberShape {
  readonly name: string;
  /** Its name in the messages of the service: with a lower-case initial. */
  readonly pathName: string;
  readonly shape: Shape;
  readonly isRequired: boolean;
}

/** The type of an input member, and the constraints that the model puts on it. */
export type Shape = TextShape | BlobShape | IntegerShape | BooleanShape | ListShape | StructureShape;
