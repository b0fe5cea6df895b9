/**
 * Text of office documents that only an old font shows as Vietnamese: found, and converted to Unicode.
 */
@NullMarked
package vn.govmail.text.office;

import org.jspecify.annotations.NullMarked;
