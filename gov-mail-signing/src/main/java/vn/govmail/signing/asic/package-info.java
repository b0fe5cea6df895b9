/** Associated signature containers, ASiC-S and ASiC-E (ETSI EN 319 162-1), with CAdES, XAdES and time assertions. */
@NullMarked
package vn.govmail.signing.asic;

import org.jspecify.annotations.NullMarked;
