/** Transactions over a {@link javax.sql.DataSource}: what is repeated, what is known when a connection breaks. */
@NullMarked
package vn.govmail.naming.directory.sql;

import org.jspecify.annotations.NullMarked;
