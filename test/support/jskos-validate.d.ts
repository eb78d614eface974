/** The package comes without types. */
declare module "jskos-validate" {
  export const validate: { concept(value: unknown): boolean };
}
