/** Names of MongoDB's error codes as in the manual's "Error Codes" page; only those that this server answers with. */
const codeNames: Record<number, string> = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  13: 'Unauthorized',
  14: 'TypeMismatch',
  15: 'Overflow',
  16: 'InvalidLength',
  18: 'AuthenticationFailed',
  20: 'IllegalOperation',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  55: 'InvalidDBRef',
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  104: 'InvalidPipelineOperator',
  115: 'CommandNotSupported',
  121: 'DocumentValidationFailure',
  123: 'NotAReplicaSet',
  136: 'CappedPositionLost',
  146: 'ExceededMemoryLimit',
  165: 'ViewDepthLimitExceeded',
  166: 'CommandNotSupportedOnView',
  168: 'InvalidPipelineOperator',
  175: 'QueryPlanKilled',
  181: 'AmbiguousIndexKeyPattern',
  197: 'InvalidIndexSpecificationOption',
  203: 'CannotBackfillArray',
  237: 'CursorKilled',
  238: 'NotImplemented',
  241: 'ConversionFailure',
  276: 'IndexBuildAborted',
  292: 'QueryExceededMemoryLimitNoDiskUseAllowed',
  352: 'UnsupportedOpQueryCommand',
  359: 'CannotConvertIndexToUnique',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  12051: 'CursorInUse',
  13297: 'DatabaseDifferCase',
  14031: 'OutOfDiskSpace',
  40414: 'IDLFailedToParse',
  40415: 'IDLUnknownField',
}

/** Name of an error code; MongoDB names codes without a name `Location<code>`. */
export function codeName(code: number): string {
  return codeNames[code] ?? `Location${code}`
}

/** An error that the client is to see, with MongoDB's own code. */
export class DatabaseError extends Error {
  readonly code: number
  /** Further fields of the answer, such as keyPattern and keyValue of code 11000. */
  readonly details: ReadonlyMap<string, unknown>

  constructor(code: number, message: string, details: ReadonlyMap<string, unknown> = new Map()) {
    super(message)
    this.name = 'DatabaseError'
    this.code = code
    this.details = details
  }
}

/** Code 2, for values that cannot be right. */
export function badValue(message: string): DatabaseError {
  return new DatabaseError(2, message)
}

/** Code 9, for documents of a command that cannot be understood. */
export function failedToParse(message: string): DatabaseError {
  return new DatabaseError(9, message)
}

/** Code 14, for a value of the wrong type. */
export function typeMismatch(message: string): DatabaseError {
  return new DatabaseError(14, message)
}

/** Code 59. */
export function commandNotFound(name: string): DatabaseError {
  return new DatabaseError(59, `no such command: '${name}'`)
}
