/** Signs files as XML: within the document, around a content, beside a file. */
@NullMarked
package vn.govmail.signing.xades.create;

import org.jspecify.annotations.NullMarked;
