/**
 * Vietnamese text: TCVN 6909:2001 conformity.
 */
@NullMarked
package vn.govmail.text;

import org.jspecify.annotations.NullMarked;
