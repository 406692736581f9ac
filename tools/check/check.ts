/** One rule of the house. `find` looks at the tree below `root` and tells each breach in a line; none means it is kept. */
export type Check = {
  name: string
  find(root: string): string[] | Promise<string[]>
}
