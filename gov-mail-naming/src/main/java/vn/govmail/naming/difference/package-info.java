/**
 * What is different between two directories, or between the register and a list that was published from it: who came, who left,
 * who has another address, agency or name, and whose certificates are others.
 *
 * <pre>{@code
 * long differences = DirectoryDifference.between(before, after).each(d -> out.println(d.message(Language.VIETNAMESE)));
 * DirectoryDifference.published(published, register).each(…);
 * }</pre>
 *
 * <p>Deterministic: by address, then the agencies by id. Both sides are gone through page by page.
 */
@NullMarked
package vn.govmail.naming.difference;

import org.jspecify.annotations.NullMarked;
