// Generated from docs/openapi.json by `npm run generate`: change the schemas of the routes, not this file.

export type Problem = {
  /** Address of the explanation of this code. */
  type: string;
  /** The same for every problem of this status. */
  title: string;
  status: number;
  /** What happened this time, for a person. */
  detail: string;
  code: string;
  /** The facts that the text names. */
  params?: Record<string, unknown>;
  errors?: {
    in: "body" | "query" | "path" | "header";
    /** JSON pointer into that part of the request. */
    pointer: string;
    code: string;
    message: string;
    /** The facts that the text names. */
    params?: Record<string, unknown>;
  }[];
  /** On 412: the record as it is now. */
  current?: unknown;
  request_id: string;
};

/** Every call of the API by its operation id. */
export type Operations = {
};
