/** One seed for all property tests, so that what they find can be counted and counted again. */
import fc from 'fast-check'

fc.configureGlobal({ seed: 20_260_101 })
