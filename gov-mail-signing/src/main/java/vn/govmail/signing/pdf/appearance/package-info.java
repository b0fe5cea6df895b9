/** What visible signatures look like, held against Phụ lục I of NĐ 30/2020/NĐ-CP: information for people, never a verdict. */
@NullMarked
package vn.govmail.signing.pdf.appearance;

import org.jspecify.annotations.NullMarked;
