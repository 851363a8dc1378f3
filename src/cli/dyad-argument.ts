export { countryArgument, dyadArgument } from '../workbench/dyad-argument.js'
