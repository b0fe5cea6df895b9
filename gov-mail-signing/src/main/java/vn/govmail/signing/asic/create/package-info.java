/** Writes containers of signed files (ETSI EN 319 162-1), and further signatures into them. */
@NullMarked
package vn.govmail.signing.asic.create;

import org.jspecify.annotations.NullMarked;
