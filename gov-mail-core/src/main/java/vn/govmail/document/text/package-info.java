/** The text of a document with what layout says of it: where it stands, how it looks, whether people see it. */
@NullMarked
package vn.govmail.document.text;

import org.jspecify.annotations.NullMarked;
