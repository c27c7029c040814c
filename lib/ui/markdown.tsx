import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import styles from "./markdown.module.css";

/** No pictures (they would call on outside hosts), no headings above the page's own, links to three schemes only. */
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img" && name !== "picture"),
  protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto"] },
};

/** Relative addresses go too: what somebody wrote must mean the same on every page it is shown on. */
const absoluteOnly = (url: string) => (/^(?:https?:\/\/|mailto:)/iu.test(url) ? url : "");

const components: Components = {
  h1: "h4",
  h2: "h4",
  h3: "h4",
  a: ({ href, children }) =>
    href === undefined || href === "" ? (
      <>{children}</>
    ) : (
      <a href={href} rel="noopener noreferrer nofollow ugc">
        {children}
      </a>
    ),
};

/**
 * What people wrote, in GitHub-flavoured Markdown. HTML in it is shown as nothing, pictures are left out; the
 * sanitiser runs last, so nothing it removed can come back.
 */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[rehypeSanitize, schema]]}
        components={components}
        urlTransform={absoluteOnly}
        skipHtml
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
