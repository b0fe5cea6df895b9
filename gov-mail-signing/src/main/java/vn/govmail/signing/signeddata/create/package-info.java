/** Creation of CMS files and signed messages; what of it is CMS itself is done by {@code cms.create}. */
@NullMarked
package vn.govmail.signing.signeddata.create;

import org.jspecify.annotations.NullMarked;
