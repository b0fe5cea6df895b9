/**
 * Mail addresses, who owns them (the {@link vn.govmail.address.AddressBook}) and whose domain they are under.
 */
@NullMarked
package vn.govmail.address;

import org.jspecify.annotations.NullMarked;
