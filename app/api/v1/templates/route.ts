import { listTemplates } from "@/lib/http/api/history-operations";
import { withAnyone } from "@/lib/http/with-viewer";
import { templates } from "@/lib/templates/catalogue";

/** The built-in templates. */
export const GET = withAnyone(listTemplates, async () => ({
  templates: templates.map(({ id, title, summary }) => ({ id, title, summary })),
}));
