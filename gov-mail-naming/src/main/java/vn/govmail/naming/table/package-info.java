/** Tables as spreadsheet programs write them: CSV and XLSX in, CSV out. What comes in is hostile; every size is bounded. */
@NullMarked
package vn.govmail.naming.table;

import org.jspecify.annotations.NullMarked;
