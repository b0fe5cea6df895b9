/**
 * How the mechanisms that rule files name are carried out.
 */
@NullMarked
package vn.govmail.check;

import org.jspecify.annotations.NullMarked;
