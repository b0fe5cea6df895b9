/**
 * Reads MIME with Jakarta Mail's header parsing; the only package that sees Jakarta Mail.
 */
@NullMarked
package vn.govmail.message.jakarta;

import org.jspecify.annotations.NullMarked;
