/**
 * What an attachment is and says: content, format, heading, secrecy marks, and the {@link vn.govmail.document.DocumentReader} service.
 */
@NullMarked
package vn.govmail.document;

import org.jspecify.annotations.NullMarked;
