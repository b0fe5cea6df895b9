/** Takes the text out of the formats of office programs, HTML, RTF and plain text; streaming, bounded, never executing. */
@NullMarked
package vn.govmail.document.extract;

import org.jspecify.annotations.NullMarked;
