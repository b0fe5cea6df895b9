/** Signatures of Office Open XML files: which parts and relationships they cover, and whether they hold. */
@NullMarked
package vn.govmail.signing.ooxml;

import org.jspecify.annotations.NullMarked;
