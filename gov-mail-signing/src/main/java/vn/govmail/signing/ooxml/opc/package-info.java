/** The package model of Office files: parts, content types and relationships, as strict as the standard (ISO/IEC 29500-2). */
@NullMarked
package vn.govmail.signing.ooxml.opc;

import org.jspecify.annotations.NullMarked;
