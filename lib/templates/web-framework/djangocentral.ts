/** The article whose notes fill two files, one for each framework. */
export const djangocentral = {
  key: "central",
  title: "Flask vs Django: Selecting the Perfect Python Web Framework (djangocentral)",
};
