/** To whom a document goes: the block "Nơi nhận" found, parsed into entries, and matched to agencies of a directory. */
@NullMarked
package vn.govmail.document.recipient;

import org.jspecify.annotations.NullMarked;
