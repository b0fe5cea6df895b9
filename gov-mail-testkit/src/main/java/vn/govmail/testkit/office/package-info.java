/** Office Open XML files for tests (ECMA-376), built in code: letters, tables, signed ones. */
@NullMarked
package vn.govmail.testkit.office;

import org.jspecify.annotations.NullMarked;
