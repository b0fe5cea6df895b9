/** A certification authority for tests: roots, seals of agencies, persons' keys, revocation lists. */
@NullMarked
package vn.govmail.testkit.pki;

import org.jspecify.annotations.NullMarked;
