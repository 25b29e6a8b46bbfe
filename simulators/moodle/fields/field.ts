/** A custom profile field. `unique` is what an administrator ticked; web services do not hold it. */
export type Field = {
  id: number;
  shortname: string;
  name: string;
  datatype: 'text' | 'textarea' | 'menu' | 'checkbox' | 'datetime';
  options: string[];
  maxLength: number;
  startYear: number;
  endYear: number;
  withTime: boolean;
  unique: boolean;
  visible: 'all' | 'private' | 'none';
};

export function blankField(id: number, shortname: string): Field {
  return {
    id,
    shortname,
    name: shortname,
    datatype: 'text',
    options: [],
    maxLength: 2048,
    startYear: 1989,
    endYear: 2049,
    withTime: false,
    unique: false,
    visible: 'all',
  };
}
