/** What an address is under a regulation: well-formed, official, of which kind, and what was perhaps meant. */
@NullMarked
package vn.govmail.naming.check;

import org.jspecify.annotations.NullMarked;
