/** PDF files as their bytes stand: values, objects, cross-references and revisions, read without any repair. */
@NullMarked
package vn.govmail.signing.pdf.syntax;

import org.jspecify.annotations.NullMarked;
