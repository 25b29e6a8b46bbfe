import { z } from 'zod';

const List = z.array(z.string());

/**
 * Both wire forms of tags: older accounts join them with commas, newer ones put a JSON list inside the string. A comma
 * inside a tag of the joined form cannot be told from a separator (personio-api §3.4).
 */
export function tagsOf(text: string): string[] {
  const tags = listInside(text) ?? text.split(',');
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}

function listInside(text: string): string[] | null {
  if (!text.trimStart().startsWith('[')) return null;
  try {
    const parsed = List.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // a tag that merely begins with a bracket
  }
}
