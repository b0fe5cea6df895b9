/**
 * The older Vietnamese encodings: their tables, decoders and encoders.
 */
@NullMarked
package vn.govmail.text.charset;

import org.jspecify.annotations.NullMarked;
