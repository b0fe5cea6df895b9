/** Tables that hold a million short texts in a few tens of bytes each; they know nothing of mailboxes. */
@NullMarked
package vn.govmail.naming.directory.compact;

import org.jspecify.annotations.NullMarked;
