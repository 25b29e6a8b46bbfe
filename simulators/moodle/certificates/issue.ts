/** A certificate of the plugin: an activity in a course, with the template that its files are made from. */
export type Certificate = { id: number; name: string; template: string };

export type Issue = {
  id: number;
  userid: number;
  customcertid: number;
  code: string;
  emailed: boolean;
  timecreated: number;
  /** Its file cannot be made. */
  broken: boolean;
};
