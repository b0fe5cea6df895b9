/** Creation of CMS signatures (RFC 5652) with the attributes of CAdES, and of requests for time stamps (RFC 3161). */
@NullMarked
package vn.govmail.signing.cms.create;

import org.jspecify.annotations.NullMarked;
