/**
 * Names of people and units, and the addresses that a regulation's format makes of them.
 */
@NullMarked
package vn.govmail.naming;

import org.jspecify.annotations.NullMarked;
