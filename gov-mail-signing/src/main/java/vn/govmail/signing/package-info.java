/**
 * The front door: which anchors are trusted, and who verifies signatures and reads PDF files.
 */
@NullMarked
package vn.govmail.signing;

import org.jspecify.annotations.NullMarked;
