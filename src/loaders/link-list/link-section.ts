/** One entry of the curated list: a page elsewhere on the web. */
export interface ListedLink {
  /** `link-` and the first 8 hexadecimal digits of the URL's SHA-256: stays when title or place change. */
  id: string;
  /** Without the group that names publisher and date. */
  title: string;
  publisher: string | null;
  /** yyyy-mm-dd. */
  date: string | null;
  /** The title's: 'zh' when it holds a Han character. */
  language: 'zh' | 'en';
  /** As it stands in the list. */
  url: string;
  host: string;
  line: number;
  /** The id of the link that this one translates. */
  translationOf: string | null;
}

/** A line of a PDF's table of contents, with those below it. */
export interface OutlineNode {
  title: string;
  children: OutlineNode[];
}

/** A PDF that the list names: its file under math-resources/, the book it goes back to, its contents. */
export interface ListedPdf {
  fileName: string;
  book: string | null;
  outline: OutlineNode[];
  line: number;
}

/** What stands under one `###` heading. */
export interface LinkSection {
  heading: string;
  line: number;
  links: ListedLink[];
  pdf: ListedPdf | null;
}
