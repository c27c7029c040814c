/** The article whose notes fill two files, one for each framework. */
export const enterpriseArticle = {
  key: "enterprise",
  title: "Django and Flask compared for enterprise teams (untitled article)",
};
