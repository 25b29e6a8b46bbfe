type Operator =
  | 'is'
  | 'is_not'
  | 'contains'
  | 'starts_with'
  | 'before'
  | 'after'
  | 'less'
  | 'greater'
  | 'empty'
  | 'not_empty';

/** `field` is `email_domain`, `created_at`, or `custom:` with a definition id. */
export type Criterion = { field: string; operator: Operator; value: string | number | null };

export type Rule = {
  id: number;
  group_id: number;
  status: 'draft' | 'active' | 'inactive';
  /** Whose members are looked at; all users without it. */
  base_group_id: number | null;
  /** Rows in a block must all hold, one block is enough; no blocks means everybody. */
  blocks: Criterion[][];
  unenroll: boolean;
};
