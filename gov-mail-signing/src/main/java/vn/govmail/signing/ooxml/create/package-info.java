/** Signs Office Open XML files in the layout that Office writes. */
@NullMarked
package vn.govmail.signing.ooxml.create;

import org.jspecify.annotations.NullMarked;
