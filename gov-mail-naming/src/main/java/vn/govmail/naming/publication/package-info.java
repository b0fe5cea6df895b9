/**
 * The directory goes out (Danh bạ thư điện tử, Điều 6 of 12/2012/QĐ-UBND): what of it is for everybody to see, as CSV, vCard, LDIF
 * and a page with search, and what a mail system needs to make the mailboxes.
 *
 * <pre>{@code
 * Publication publication = Publication.of(directory, today);
 * publication.csv(out, Language.VIETNAMESE);
 * publication.html(out, Language.VIETNAMESE);
 * }</pre>
 *
 * <p>Private data is never published: no staff id, no telephone number, no password, nothing of use or state. The same directory
 * on the same day gives the same bytes.
 */
@NullMarked
package vn.govmail.naming.publication;

import org.jspecify.annotations.NullMarked;
