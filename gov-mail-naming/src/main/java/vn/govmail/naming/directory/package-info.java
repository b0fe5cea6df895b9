/**
 * The directory of mailboxes (Danh bạ thư điện tử): who holds which address, and which of a name's addresses is still free.
 */
@NullMarked
package vn.govmail.naming.directory;

import org.jspecify.annotations.NullMarked;
