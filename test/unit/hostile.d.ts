/** The one function of the package that we use; it brings no types. */
declare module "hostile" {
  const hostile: {
    /** @returns address and host of each line that has them */
    getFile(path: string, preserveFormatting: false): [address: string, host: string][];
  };
  export default hostile;
}
