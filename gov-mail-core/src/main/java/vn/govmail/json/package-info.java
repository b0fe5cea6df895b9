/** JSON text (RFC 8259), written and read. */
@NullMarked
package vn.govmail.json;

import org.jspecify.annotations.NullMarked;
